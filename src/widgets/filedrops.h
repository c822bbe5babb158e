// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace foreword::widgets {

/// Text fields would take a dropped file for text and write its address into the article. With this, a field
/// leaves drags that carry files of this machine to what lies below it. Dropped text stays the field's.
void leaveDroppedFiles(QWidget& field);

} // namespace foreword::widgets
