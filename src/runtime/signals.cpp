#include <athro/runtime/signals.h>

#include <csignal>

namespace athro::runtime {

struct StopSignal::Parts {
    sigset_t signals{};
    sigset_t before{};
};

StopSignal::StopSignal() : parts_{std::make_unique<Parts>()} {
    sigemptyset(&parts_->signals);
    sigaddset(&parts_->signals, SIGINT);
    sigaddset(&parts_->signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &parts_->signals, &parts_->before);
}

StopSignal::~StopSignal() {
    pthread_sigmask(SIG_SETMASK, &parts_->before, nullptr);
}

int StopSignal::wait() {
    int signal = 0;
    sigwait(&parts_->signals, &signal);
    pthread_sigmask(SIG_UNBLOCK, &parts_->signals, nullptr);
    return signal;
}

}  // namespace athro::runtime
