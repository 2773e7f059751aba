#include "ui/docks/run_page.h"

#include "ui/text/sentences.h"
#include "ui/widgets/message_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace crosscut::ui {

RunPage::RunPage(Workspace& workspace, const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_iconName(iconName)
    , m_options(new QHBoxLayout)
    , m_body(new QHBoxLayout)
    , m_pages(new QStackedWidget(this))
    , m_message(new MessagePage(iconName, this)) {
    m_options->setContentsMargins(12, 8, 12, 4);
    m_options->setSpacing(8);
    m_pages->addWidget(m_message);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_options);
    m_body->setSpacing(0);
    m_body->addWidget(m_pages, 1);
    layout->addLayout(m_body, 1);
}

void RunPage::setContent(QWidget* content) {
    m_content = content;
    m_pages->addWidget(content);
}

void RunPage::setSide(QWidget* side) {
    m_body->insertWidget(0, side);
}

void RunPage::refresh() {
    ++m_token; // what still runs belongs to other data
    m_dataHash.clear();
    m_message->showMessage(m_iconName, {}, nullptr, {});
    setState(State::Waiting);
    m_pending = true;
    runIfSeen();
}

void RunPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    runIfSeen();
}

void RunPage::runIfSeen() {
    if (!m_pending || !isVisible() || !m_workspace.hasProject())
        return;
    m_pending = false;
    runFirst();
}

std::shared_ptr<store::ProjectFile> RunPage::openReader(const QString& busy) {
    if (!m_workspace.hasProject())
        return nullptr;
    auto connection = m_workspace.project().openReader();
    if (!connection) {
        showFailure(connection.error());
        return nullptr;
    }
    if (m_state == State::Loading)
        m_workspace.tasks().cancel(m_task); // nobody waits for it any more
    m_message->showBusy(m_iconName, busy);
    setState(State::Loading);
    return std::make_shared<store::ProjectFile>(std::move(*connection));
}

void RunPage::finish(const Result<RunInfo>& outcome) {
    if (!outcome)
        return showFailure(outcome.error());
    m_dataHash = QString::fromStdString(outcome->dataHash);
    setState(State::Content);
}

void RunPage::showFailure(const Error& error) {
    m_dataHash.clear();
    const bool cancelled = error.code == ErrorCode::Cancelled;
    const bool refused = cancelled || error.isRefusal();
    m_message->showMessage(refused ? QStringLiteral("refused") : QStringLiteral("error"),
                           errorText(words(), error), nullptr,
                           refused ? QString() : QString::fromStdString(error.detail));
    setState(cancelled ? State::Waiting : refused ? State::Refused : State::Error);
}

void RunPage::refuse(const QString& sentence) {
    ++m_token;
    m_dataHash.clear();
    m_message->showMessage(QStringLiteral("refused"), sentence, nullptr, {});
    setState(State::Refused);
}

void RunPage::setState(State state) {
    m_state = state;
    m_pages->setCurrentWidget(state == State::Content ? m_content : m_message);
    emit stateChanged();
}

} // namespace crosscut::ui
