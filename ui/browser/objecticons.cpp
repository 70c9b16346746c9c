// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objecticons.h"

#include "ui/widgets/icons.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace windlass {

using namespace std::string_view_literals;

// Sorted, for binary search.
static constexpr std::array archives {"7z"sv, "bz2"sv, "deb"sv, "gz"sv, "iso"sv, "jar"sv, "lz4"sv,
    "rar"sv, "rpm"sv, "tar"sv, "tgz"sv, "xz"sv, "zip"sv, "zst"sv};
static constexpr std::array images {"avif"sv, "bmp"sv, "cr2"sv, "dng"sv, "gif"sv, "heic"sv, "ico"sv,
    "jpeg"sv, "jpg"sv, "nef"sv, "png"sv, "svg"sv, "tif"sv, "tiff"sv, "webp"sv};
static constexpr std::array texts {"c"sv, "cpp"sv, "css"sv, "csv"sv, "doc"sv, "docx"sv, "h"sv,
    "htm"sv, "html"sv, "ini"sv, "js"sv, "json"sv, "log"sv, "md"sv, "odt"sv, "pdf"sv, "py"sv,
    "rst"sv, "rtf"sv, "sh"sv, "sql"sv, "tex"sv, "toml"sv, "ts"sv, "tsv"sv, "txt"sv, "xml"sv,
    "yaml"sv, "yml"sv};

static_assert(std::is_sorted(archives.begin(), archives.end())
    && std::is_sorted(images.begin(), images.end()) && std::is_sorted(texts.begin(), texts.end()));

template <typename List> static bool isAmong(const List &list, const QByteArray &extension)
{
    return std::binary_search(list.begin(), list.end(),
        std::string_view(extension.constData(), size_t(extension.size())));
}

ObjectIcons::ObjectIcons()
    : m_bucket(icon("bucket")), m_folder(icon("folder")), m_archive(icon("file-archive")),
      m_image(icon("file-image")), m_text(icon("file-text")), m_other(icon("file"))
{
}

const QIcon &ObjectIcons::iconOf(const ObjectEntry &entry) const
{
    if (entry.isBucket())
        return m_bucket;
    if (entry.isFolder())
        return m_folder;
    const QByteArrayView name = entry.nameView();
    const qsizetype dot = name.lastIndexOf('.');
    if (dot < 0)
        return m_other;
    const QByteArray extension = name.sliced(dot + 1).toByteArray().toLower();
    if (isAmong(images, extension))
        return m_image;
    if (isAmong(texts, extension))
        return m_text;
    return isAmong(archives, extension) ? m_archive : m_other;
}

} // namespace windlass
