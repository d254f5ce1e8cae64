#include <athro/store/value.h>

#include <algorithm>

#include <athro/base/expect.h>

namespace athro::store {
namespace {

template <class T>
const T& as(const Value& value, std::string_view column) {
    const auto* found = std::get_if<T>(&value.data());
    base::expect(found != nullptr, "column " + std::string{column} + " has the type asked for");
    return *found;
}

}  // namespace

const std::string& Row::text(std::string_view column) const {
    return as<std::string>(find(column), column);
}

std::int64_t Row::integer(std::string_view column) const {
    return as<std::int64_t>(find(column), column);
}

double Row::real(std::string_view column) const {
    return as<double>(find(column), column);
}

std::optional<base::Time> Row::time_if_any(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return time(column);
}

const Value& Row::find(std::string_view column) const {
    const auto found = std::ranges::find(*columns_, column);
    base::expect(found != columns_->end(), "there is a column " + std::string{column});
    return values_[static_cast<std::size_t>(found - columns_->begin())];
}

}  // namespace athro::store
