// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "exitcode.h"

namespace windlass {

/// Writes \a line and a newline to stdout: byte for byte, but for a terminal, which gets what
/// textForTerminal() says. Ends the program if it cannot be written.
void printLine(const QByteArray &line);
/// Writes \a bytes to stdout as they are, to a terminal as well. Ends the program if they cannot
/// be written.
void printBytes(const QByteArray &bytes);
/// Before the program ends: what was printed has to have arrived.
void flushOutput();

/// \a line without what could move the cursor or turn text around: control characters, but tabs and
/// ends of lines, and marks of direction become pictures.
QByteArray textForTerminal(const QByteArray &line);

/// Writes \a text and a newline to stderr.
void printToStderr(const QString &text);

/// The same, with the name of the program in front.
void printNote(const QString &text);

/// Writes the sentence for \a error to stderr; gives the exit code for a failed item.
ExitCode printError(const Error &error);

} // namespace windlass
