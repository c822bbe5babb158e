// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturefacts.h"

#include "imaging/pictureaddress.h"

namespace foreword::imaging {

size_t qHash(const PictureKey& key, size_t seed)
{
    return qHashMulti(seed, key.address, key.folder);
}

PictureKey pictureKey(const QString& written, const QString& articlePath)
{
    const QString address = written.trimmed();
    return {address, isWebAddress(address) ? QString() : articlePath.left(articlePath.lastIndexOf(u'/') + 1)};
}

} // namespace foreword::imaging
