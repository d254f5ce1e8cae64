#include <athro/curriculum/document.h>

#include <gtest/gtest.h>

namespace athro::curriculum {
namespace {

TEST(ParseDocument, KnowsTheLineOfEveryKey) {
    std::vector<Finding> findings;
    const auto table = parse_document(
        "a.toml", "id = \"x\"\n\n[[item]]\ntext.en = \"\"\"\none\"\"\"\nn = 2\n", findings);
    ASSERT_TRUE(table);
    EXPECT_TRUE(findings.empty());
    EXPECT_EQ(table->find("id")->value.line, 1);
    const auto& item = std::get<Table>(std::get<Array>(table->find("item")->value.data).at(0).data);
    EXPECT_EQ(item.find("text")->value.line, 4);
    EXPECT_EQ(item.find("n")->value.line, 6);
    EXPECT_EQ(table->find("nothing"), nullptr);
}

TEST(ParseDocument, SaysWhereAFileIsNotToml) {
    const struct {
        std::string bytes;
        int line;
        std::string message;
    } table[] = {
        {"a = 1\nb = = 2\n", 2, "not TOML"},
        {"a = 1\na = 2\n", 2, "not TOML"},
        {"a = 1 \xC5\xB5", 1, "not TOML"},  // a Latin letter outside a string
        {"a = \"\xff\"\n", 0, "UTF-8"},
        {"a = 1\n" + std::string(65, '.') + "\n", 2, "full stops"},
        {"\na.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r = 1\n", 2, "nested"},
        {"a = [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]\n", 1, "nested"},
        {"d = 2027-02-31\n", 1, "not TOML"},
    };
    for (const auto& [bytes, line, message] : table) {
        SCOPED_TRACE(bytes);
        std::vector<Finding> findings;
        EXPECT_FALSE(parse_document("a.toml", bytes, findings));
        ASSERT_EQ(findings.size(), 1u);
        EXPECT_EQ(findings[0].line, line);
        EXPECT_NE(findings[0].message.find(message), std::string::npos) << findings[0].message;
    }
}

}  // namespace
}  // namespace athro::curriculum
