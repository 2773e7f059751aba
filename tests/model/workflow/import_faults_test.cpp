#include "model/workflow/import_file.h"
#include "tests/model/store/fault_trials.h"

namespace crosscut::workflow {

namespace {

class ImportFaults : public store::FaultTrials {
protected:
    Deed importing(const std::string& source, EntityKind kind) {
        return [this, source, kind](store::ProjectFile& project) -> Result<void> {
            ImportRequest request;
            request.source = source;
            request.kind = kind;
            const auto report = importFile(project, request, m_monitor);
            return report ? Result<void>() : report.error();
        };
    }

    std::string users() const {
        std::string csv = "id,name,city\n";
        for (int i = 0; i < 60; ++i)
            csv += "u" + std::to_string(i) + ",name " + std::to_string(i * 7919) + ",city\n";
        return m_folder.write("users.csv", csv);
    }

    std::string events() const {
        std::string csv = "user,item,kind,time,value\n";
        for (int i = 0; i < 2000; ++i)
            csv += "u" + std::to_string(i * 31 % 80) + ",i" + std::to_string(i * 17 % 300) + ",view,2026-0" +
                   std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) + "," +
                   std::to_string(i * 7919 % 1009) + "." + std::to_string(i % 997) + "\n";
        return m_folder.write("events.csv", csv);
    }
};

} // namespace

TEST_F(ImportFaults, AnImportIsThereWholeOrNotAtAll) {
    tryEverything(emptyProject(),
                  {importing(users(), EntityKind::Users), importing(events(), EntityKind::Events)});
}

} // namespace crosscut::workflow
