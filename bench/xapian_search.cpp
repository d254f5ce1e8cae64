// Xapian behind two pipes. Lines "title<tab>text" until an empty one are indexed; then "ready" is
// said, and each line of words is answered with the microseconds that its ten best passages took,
// on the wall and of the processor, and their numbers. Links Xapian (GPL), and nothing of athro.

#include <xapian.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>

namespace {

using Microseconds = std::chrono::duration<double, std::micro>;

Microseconds thread_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

/// A folder that goes with the program.
struct Folder {
    std::string path = (std::filesystem::temp_directory_path() / "athro-bench-XXXXXX").string();
    Folder() {
        if (!mkdtemp(path.data())) std::exit(1);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
};

/// In Xapian's own format on the disk, from where the system keeps it in memory: quicker to search
/// than its store in memory, which is made for tests.
void index_passages(const std::string& folder) {
    Xapian::WritableDatabase database{folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC};
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem{"en"});
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    for (std::string line; std::getline(std::cin, line) && !line.empty();) {
        const auto tab = line.find('\t');
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(line.substr(0, tab), 2);  // as athro weighs a title
        generator.index_text_without_positions(line.substr(tab + 1));
        database.add_document(document);
    }
    database.commit();
}

Xapian::MSet search(Xapian::Enquire& enquire, const Xapian::Stem& stem, const std::string& line) {
    std::vector<std::string> terms;
    std::istringstream words{line};
    for (std::string word; words >> word;)
        terms.push_back(stem(word));
    enquire.set_query(Xapian::Query{Xapian::Query::OP_OR, terms.begin(), terms.end()});
    return enquire.get_mset(0, 10);
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    const Folder folder;
    index_passages(folder.path + "/loose");
    Xapian::Database{folder.path + "/loose"}.compact(folder.path + "/packed");
    const Xapian::Database database{folder.path + "/packed"};
    Xapian::Enquire enquire{database};
    enquire.set_weighting_scheme(Xapian::BM25Weight{1.2, 0, 1, 0.75, 0.5});
    const Xapian::Stem stem{"en"};
    std::cout << "ready" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        const auto cpu = thread_time();
        const auto wall = std::chrono::steady_clock::now();
        const auto found = search(enquire, stem, line);
        const Microseconds took = std::chrono::steady_clock::now() - wall;
        std::cout << took.count() << ' ' << (thread_time() - cpu).count();
        for (auto hit = found.begin(); hit != found.end(); ++hit)
            std::cout << ' ' << *hit - 1;
        std::cout << std::endl;
    }
}
