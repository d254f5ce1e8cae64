#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <athro/curriculum/curriculum.h>
#include <athro/model/turn.h>

namespace athro {

/// The citations of a reply: source and passage, each once, in the order in which they were said.
boost::json::array citations_of(const model::Reply& reply,
                                const curriculum::Curriculum& curriculum);

/// A reply as text, the options of a question set out below its stem.
std::string to_full_text(const model::Reply& reply, const model::Contract& contract,
                         const curriculum::Curriculum& curriculum);

}  // namespace athro
