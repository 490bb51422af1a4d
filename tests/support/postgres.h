#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

#include "support/folder.h"

namespace rung::test {

/// A PostgreSQL server of its own on a Unix socket in a temporary folder: no network, no password, gone with
/// its folder. It keeps nothing through a power cut, which no test needs. It ends with the program, however
/// that ends. Throws where it does not start within seconds.
class PostgresServer {
  public:
    PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    /// The one that tests share, started by the first who asks.
    static PostgresServer& shared();

    [[nodiscard]] std::string url(const std::string& user, const std::string& database) const;
    /// As the superuser. Throws what the server says.
    void run(const std::string& sql, const std::string& database = "postgres") const;

    /// All of its processes stand still, as a machine that hangs; connections stay open.
    void pause();
    void go_on();
    /// All of its processes end at once, without a word to anybody.
    void kill();
    void start();

  private:
    void wait_until_open();
    [[nodiscard]] std::string last_words() const;
    void signal_all(int signal) const;

    Folder folder_;
    pid_t pid_ = -1;
};

/// A new database on the shared server with Rung's tables, its owner, and logins that are nobody's yet.
class PostgresTeam {
  public:
    explicit PostgresTeam(PostgresServer& server = PostgresServer::shared());
    PostgresTeam(const PostgresTeam&) = delete;
    PostgresTeam& operator=(const PostgresTeam&) = delete;
    ~PostgresTeam();

    /// Roles belong to a whole server: this one's carry its database's name.
    [[nodiscard]] std::string login(const std::string& name) const { return database_ + "_" + name; }
    [[nodiscard]] std::string url(const std::string& name) const {
        return server_->url(login(name), database_);
    }
    [[nodiscard]] std::string owner_url() const { return url("owner"); }
    [[nodiscard]] PostgresServer& server() const { return *server_; }
    [[nodiscard]] const std::string& database() const { return database_; }
    /// As the tables' owner. Throws what the server says.
    void run(const std::string& sql) const;

  private:
    PostgresServer* server_;
    std::string database_;
};

}  // namespace rung::test
