// SPDX-License-Identifier: GPL-3.0-or-later
// The least that is a window with a table: what the start is compared with.
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableWidget);
    window.show();
    return QApplication::exec();
}
