#pragma once

#include <athro/http/connection.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace athro::http {

struct Connection::Parts {
    explicit Parts(boost::asio::ip::tcp::socket accepted)
        : socket{std::move(accepted)}, timer{socket.get_executor()} {}

    boost::asio::ip::tcp::socket socket;
    boost::asio::steady_timer timer;
    std::string peer;
    bool is_interrupted = false;
};

}  // namespace athro::http
