#pragma once

#include <string>

#include <athro/base/clock.h>
#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/http/message.h>
#include <athro/identity/caller.h>
#include <athro/model/profile.h>
#include <athro/runtime/coroutine.h>
#include <athro/store/store.h>

namespace athro::identity {

/// A caller who was let in. The token is empty when the request brought it; else let_in puts it
/// into the answer.
struct Admitted {
    Caller caller;
    std::string token;
};

/// From a request to who is asking. What it refers to must outlive it.
class Gate {
public:
    Gate(store::Store& store, const base::Clock& clock, base::Random& random)
        : store_{store}, clock_{clock}, random_{random} {}

    /// Who the session cookie says it is; notes that they were seen, once a minute at most.
    /// Errors: unauthenticated (not_signed_in: no cookie, or the session has ended); those of
    /// Store.
    runtime::Task<base::Result<Caller>> caller_of(const http::Request& request) const;

    /// The caller, or a new guest with this profile when nobody is signed in.
    runtime::Task<base::Result<Admitted>> caller_or_guest(const http::Request& request,
                                                          model::Profile profile) const;

    /// Ends the caller's session.
    runtime::Task<base::Result<void>> sign_out(Caller caller) const;

    /// Ends every session of the caller.
    runtime::Task<base::Result<void>> sign_out_everywhere(Caller caller) const;

    /// Gives the browser the cookie of a token.
    static void let_in(http::Response& response, const http::Request& request,
                       const std::string& token);

    /// Takes the cookie back and tells the browser to forget the pages and whatever else it kept of
    /// this site.
    static void show_out(http::Response& response, const http::Request& request);

private:
    runtime::Task<base::Result<Admitted>> admit_guest(model::Profile profile) const;

    store::Store& store_;
    const base::Clock& clock_;
    base::Random& random_;
};

}  // namespace athro::identity
