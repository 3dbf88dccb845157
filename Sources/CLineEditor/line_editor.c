#define _POSIX_C_SOURCE 200809L

#include "CLineEditor.h"

#include <histedit.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int kept_lines = 1000;

struct line_editor {
    EditLine *edit;
    History *history;
    const char *prompt;
    line_editor_completer completer;
    void *context;
    char *line;
    bool cancelled;
};

static line_editor *of(EditLine *edit) {
    line_editor *editor = NULL;
    el_get(edit, EL_CLIENTDATA, &editor);
    return editor;
}

static char *prompt(EditLine *edit) { return (char *)of(edit)->prompt; }

static unsigned char cancel(EditLine *edit, int key) {
    (void)key;
    of(edit)->cancelled = true;
    fputs("^C\n", stderr);
    return CC_NEWLINE;
}

/* How many bytes all candidates have in common. */
static size_t common_length(const char *candidates) {
    const char *end = strchr(candidates, '\n');
    size_t length = end == NULL ? strlen(candidates) : (size_t)(end - candidates);
    for (const char *next = end == NULL ? NULL : end + 1; next != NULL && *next != '\0';) {
        size_t same = 0;
        while (same < length && next[same] == candidates[same]) same++;
        length = same;
        next = strchr(next, '\n');
        if (next != NULL) next++;
    }
    return length;
}

static unsigned char complete(EditLine *edit, int key) {
    (void)key;
    line_editor *editor = of(edit);
    const LineInfo *info = el_line(edit);
    size_t word = 0;
    size_t before = (size_t)(info->cursor - info->buffer);
    char *candidates = editor->completer(editor->context, info->buffer, before, &word);
    if (candidates == NULL || *candidates == '\0' || word > before) {
        free(candidates);
        return CC_ERROR;
    }
    unsigned char answer = CC_ERROR;
    size_t common = common_length(candidates);
    if (common > word) {
        candidates[common] = '\0';
        answer = el_insertstr(edit, candidates + word) == 0 ? CC_REFRESH : CC_ERROR;
    } else if (strchr(candidates, '\n') != strrchr(candidates, '\n')) {
        for (char *each = candidates; *each != '\0'; each++) {
            if (*each == '\n') *each = ' ';
        }
        fprintf(stderr, "\n%s\n", candidates);
        answer = CC_REDISPLAY;
    }
    free(candidates);
    return answer;
}

line_editor *line_editor_open(line_editor_completer completer, void *context) {
    /* Without a locale of the user's, text is UTF-8 all the same. */
    const char *locale = setlocale(LC_CTYPE, "");
    if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) setlocale(LC_CTYPE, "C.UTF-8");
    line_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    editor->completer = completer;
    editor->context = context;
    editor->edit = el_init("lunaria", stdin, stderr, stderr);
    editor->history = history_init();
    if (editor->edit == NULL || editor->history == NULL) {
        line_editor_close(editor);
        return NULL;
    }
    HistEvent event;
    history(editor->history, &event, H_SETSIZE, kept_lines);
    history(editor->history, &event, H_SETUNIQUE, 1);
    EditLine *edit = editor->edit;
    el_set(edit, EL_CLIENTDATA, editor);
    el_set(edit, EL_PROMPT, prompt);
    el_set(edit, EL_EDITOR, "emacs");
    el_set(edit, EL_HIST, history, editor->history);
    el_set(edit, EL_ADDFN, "lunaria-complete", "Complete a name", complete);
    el_set(edit, EL_ADDFN, "lunaria-cancel", "Give up the line", cancel);
    el_source(edit, NULL);
    el_set(edit, EL_BIND, "^I", "lunaria-complete", NULL);
    /* As a character Ctrl-C gives up the line; as a signal it would end the program. */
    el_set(edit, EL_SETTY, "-d", "-isig", NULL);
    el_set(edit, EL_BIND, "^C", "lunaria-cancel", NULL);
    el_set(edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
    return editor;
}

void line_editor_close(line_editor *editor) {
    if (editor->history != NULL) history_end(editor->history);
    if (editor->edit != NULL) el_end(editor->edit);
    free(editor->line);
    free(editor);
}

line_editor_outcome line_editor_read(line_editor *editor, const char *text, const char **line) {
    editor->prompt = text;
    editor->cancelled = false;
    int count = 0;
    /* What is typed as soon as the prompt is seen must not be taken by the terminal's own line editing. */
    el_set(editor->edit, EL_PREP_TERM, 1);
    const char *read = el_gets(editor->edit, &count);
    if (editor->cancelled) return LINE_EDITOR_CANCELLED;
    if (read == NULL || count <= 0) return LINE_EDITOR_END;
    free(editor->line);
    editor->line = strndup(read, (size_t)count);
    if (editor->line == NULL) return LINE_EDITOR_END;
    editor->line[strcspn(editor->line, "\n")] = '\0';
    *line = editor->line;
    return LINE_EDITOR_LINE;
}

void line_editor_add(line_editor *editor, const char *line) {
    HistEvent event;
    history(editor->history, &event, H_ENTER, line);
}

int line_editor_load(line_editor *editor, const char *path) {
    HistEvent event;
    return history(editor->history, &event, H_LOAD, path) < 0 ? -1 : 0;
}

int line_editor_save(line_editor *editor, const char *path) {
    HistEvent event;
    return history(editor->history, &event, H_SAVE, path) < 0 ? -1 : 0;
}
