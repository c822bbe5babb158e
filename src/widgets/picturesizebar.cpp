// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturesizebar.h"

#include "widgets/elidedlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using imaging::Thumbnail;

namespace {

const QString widthKey = QStringLiteral("width");
const QString heightKey = QStringLiteral("height");
const QString cachedKey = QStringLiteral("isCached");

std::optional<qint64> integerAt(const FormContent& content, const FieldPath& path)
{
    const std::optional<FieldValue> value = content.value(path);
    return value ? value->toInteger() : std::nullopt;
}

std::optional<bool> booleanAt(const FormContent& content, const FieldPath& path)
{
    const std::optional<FieldValue> value = content.value(path);
    return value && value->kind() == FieldValue::Kind::Boolean ? std::optional(value->toBoolean())
                                                               : std::nullopt;
}

} // namespace

bool recordsSizes(const library::FieldSpec& list)
{
    const auto has = [&list](const QString& key) {
        return std::any_of(list.fields.cbegin(), list.fields.cend(), [&key](const library::FieldSpec& field) {
            return field.key == key && field.type == library::FieldType::Integer;
        });
    };
    return has(widthKey) && has(heightKey);
}

PictureSizeBar::PictureSizeBar(const QString& list, imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_thumbnails(thumbnails)
    , m_text(new ElidedLabel(2))
    , m_use(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFont(secondaryFont(font()));
    m_use->setFocusPolicy(Qt::TabFocus);
    m_use->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_use);
    connect(m_use, &QToolButton::clicked, this, &PictureSizeBar::recordSize);
    connect(&m_isKept, &QFutureWatcherBase::finished, this, [this] { m_text->setText(description()); });
    if (m_thumbnails) {
        connect(m_thumbnails, &imaging::ThumbnailProvider::changed, this,
                [this](const imaging::ThumbnailKey& changed) {
                    if (changed == m_key && isVisible())
                        refresh();
                });
        connect(m_thumbnails, &imaging::ThumbnailProvider::outdated, this, [this] {
            if (isVisible())
                refresh();
        });
    }
}

void PictureSizeBar::showPicture(const FieldPath& item, const FormContent& content,
                                 const imaging::ThumbnailKey& key)
{
    m_item = item;
    m_key = key;
    m_width = integerAt(content, item / widthKey);
    m_height = integerAt(content, item / heightKey);
    m_isCached = booleanAt(content, item / cachedKey);
    m_use->setEnabled(content.lockOf(item / widthKey).isEmpty() &&
                      content.lockOf(item / heightKey).isEmpty());
    if (isVisible())
        refresh();
}

void PictureSizeBar::recordSize()
{
    Q_EMIT editRequested({FieldEdit::set(m_item / widthKey, FieldValue::integer(m_trueSize.width())),
                          FieldEdit::set(m_item / heightKey, FieldValue::integer(m_trueSize.height()))},
                         tr("Record true size in %1").arg(m_list), QString());
}

void PictureSizeBar::refresh()
{
    m_thumbnail = m_thumbnails ? m_thumbnails->thumbnail(m_key) : Thumbnail();
    m_trueSize = m_thumbnail.state == Thumbnail::State::Ready ? m_thumbnail.trueSize : QSize();
    m_isKept.setFuture({});
    if (m_thumbnail.state == Thumbnail::State::Ready && m_thumbnail.fromWeb)
        m_isKept.setFuture(m_thumbnails->isKept(m_key.address));
    m_text->setText(description());
    m_use->setVisible(!m_trueSize.isEmpty() && !isRecorded());
    const bool isOther = m_width && m_height;
    m_use->setText(isOther ? tr("Use True Size") : tr("Record Size"));
    m_use->setAccessibleName(isOther ? tr("Use true size in %1").arg(m_list)
                                     : tr("Record size in %1").arg(m_list));
    m_use->setToolTip(tr("Set width and height to %1 × %2").arg(m_trueSize.width()).arg(m_trueSize.height()));
}

bool PictureSizeBar::isRecorded() const
{
    return m_width == m_trueSize.width() && m_height == m_trueSize.height();
}

QString PictureSizeBar::description() const
{
    switch (m_thumbnail.state) {
    case Thumbnail::State::Absent:
        return {};
    case Thumbnail::State::Loading:
        return tr("Loading…");
    case Thumbnail::State::Failed:
        return m_thumbnail.reason;
    case Thumbnail::State::Ready:
        break;
    }
    QStringList parts{tr("True size %1 × %2").arg(m_trueSize.width()).arg(m_trueSize.height())};
    if (m_width && m_height && !isRecorded())
        parts << tr("recorded %1 × %2").arg(*m_width).arg(*m_height);
    if (const QString kept = keeping(); !kept.isEmpty())
        parts << kept;
    return parts.join(QStringLiteral(" · "));
}

/// What the article records and what is really so; empty until that is known.
QString PictureSizeBar::keeping() const
{
    if (!m_isKept.isFinished() || m_isKept.future().resultCount() == 0)
        return {};
    const bool isKept = m_isKept.result();
    if (m_isCached == !isKept)
        return isKept ? tr("kept here, recorded as not cached") : tr("not kept here, recorded as cached");
    return isKept ? tr("kept here") : tr("not kept here");
}

void PictureSizeBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace foreword::widgets
