// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/shellwords.h"

#include <utility>

namespace windlass {

std::optional<QByteArrayList> shellWords(const QByteArray &text)
{
    QByteArrayList words;
    QByteArray word;
    bool isInWord = false;
    char quote = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == 0 && (c == ' ' || c == '\t')) {
            if (std::exchange(isInWord, false))
                words.append(std::exchange(word, {}));
            continue;
        }
        isInWord = true;
        if (c == quote)
            quote = 0;
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == '\\' && quote != '\'' && i + 1 < text.size())
            word += text[++i];
        else
            word += c;
    }
    if (quote != 0)
        return std::nullopt;
    if (isInWord)
        words.append(word);
    return words;
}

} // namespace windlass
