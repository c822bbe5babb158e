// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/texteditor.h"

class QToolButton;
class QUrl;

namespace foreword::widgets {

/// An address on the web or inside the site, with a button that opens it.
class UrlEditor : public TextEditor
{
    Q_OBJECT

public:
    UrlEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Only ever http or https with a host: the desktop would start programs for other schemes.
    void openRequested(const QUrl& url);

protected:
    void review() override;

private:
    QToolButton* m_open;
};

} // namespace foreword::widgets
