#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <athro/base/clock.h>

namespace athro::store {

/// One value that goes into a statement or comes out of a row: null, BIGINT, DOUBLE PRECISION or
/// TEXT.
class Value {
public:
    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool value) : data_{std::int64_t{value}} {}
    Value(int value) : data_{std::int64_t{value}} {}
    Value(std::int64_t value) : data_{value} {}
    Value(double value) : data_{value} {}
    Value(std::string value) : data_{std::move(value)} {}
    Value(std::string_view value) : data_{std::string{value}} {}
    Value(const char* value) : data_{std::string{value}} {}
    Value(base::Time value) : data_{base::to_us(value)} {}

    const std::variant<std::monostate, std::int64_t, double, std::string>& data() const {
        return data_;
    }
    bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, std::int64_t, double, std::string> data_;
};

/// A value, or null where there is none.
template <class T>
Value or_null(const std::optional<T>& value) {
    return value ? Value{*value} : Value{};
}

/// One row of an answer, read by the names of its columns. Asking for a column that is not there,
/// or for another type than it has, is a Bug.
class Row {
public:
    using Columns = std::shared_ptr<const std::vector<std::string>>;

    Row(Columns columns, std::vector<Value> values)
        : columns_{std::move(columns)}, values_{std::move(values)} {}

    const std::string& text(std::string_view column) const;
    std::int64_t integer(std::string_view column) const;
    double real(std::string_view column) const;
    base::Time time(std::string_view column) const { return base::to_time(integer(column)); }
    bool is_true(std::string_view column) const { return integer(column) != 0; }
    bool is_null(std::string_view column) const { return find(column).is_null(); }
    /// A time that may be null.
    std::optional<base::Time> time_if_any(std::string_view column) const;

    const std::vector<std::string>& columns() const { return *columns_; }
    const std::vector<Value>& values() const { return values_; }

private:
    const Value& find(std::string_view column) const;

    Columns columns_;
    std::vector<Value> values_;
};

using Rows = std::vector<Row>;

}  // namespace athro::store
