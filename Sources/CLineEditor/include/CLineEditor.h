/* A line of input with history and completion, by libedit, whose own interface takes variable arguments and is out of
   Swift's reach. */

#ifndef LUNARIA_CLINEEDITOR_H
#define LUNARIA_CLINEEDITOR_H

#include <stddef.h>

typedef struct line_editor line_editor;

/* Completes the word before the cursor, which is at the end of `line`. Answers candidates for the whole word, each ended by
   a line feed, in memory from malloc, or NULL; `word` is set to the length of the word they replace. */
typedef char *(*line_editor_completer)(void *context, const char *line, size_t length, size_t *word);

typedef enum line_editor_outcome {
    LINE_EDITOR_LINE,
    LINE_EDITOR_CANCELLED, /* Ctrl-C */
    LINE_EDITOR_END,       /* Ctrl-D, or the terminal is gone */
} line_editor_outcome;

/* NULL if the terminal cannot be edited on. */
line_editor *line_editor_open(line_editor_completer completer, void *context);
void line_editor_close(line_editor *editor);

/* Reads a line without its line feed; it is valid until the next call. */
line_editor_outcome line_editor_read(line_editor *editor, const char *prompt, const char **line);

void line_editor_add(line_editor *editor, const char *line);
/* 0 on success. */
int line_editor_load(line_editor *editor, const char *path);
int line_editor_save(line_editor *editor, const char *path);

#endif
