import type * as docxLibrary from "docx";
import type { ParagraphChild } from "docx";
import type { FigureSpan, Report, Sentence } from "../../shared/report/report.ts";

export type Docx = typeof docxLibrary;

/** How the words of a report are written: a number leads to the definition of its figure. */
export type DocxWords = {
  readonly sentence: (sentence: Sentence) => ParagraphChild[];
  /** @param size in half points; without it, the one of the paragraph */
  readonly span: (span: string | FigureSpan, size?: number) => ParagraphChild;
  /** The name of a figure, where its numbers lead. */
  readonly definition: (figure: string, label: string) => ParagraphChild;
};

export function docxWords(docx: Docx, { definitions }: Report): DocxWords {
  const { Bookmark, BookmarkEnd, BookmarkStart, InternalHyperlink, TextRun } = docx;
  // Names of Word's bookmarks have 40 characters at most: fewer than those of some figures.
  const places = new Map(definitions.map(({ figure }, place) => [figure, place + 1]));
  const bookmarkOf = (figure: string) => `definition_${places.get(figure) ?? figure}`;
  const span = (words: string | FigureSpan, size?: number) => {
    const sized = size === undefined ? {} : { size };
    return typeof words === "string"
      ? new TextRun({ text: words, ...sized })
      : new InternalHyperlink({
          anchor: bookmarkOf(words.figure),
          children: [new TextRun({ text: words.text, style: "Hyperlink", ...sized })],
        });
  };
  return {
    span,
    sentence: (sentence) => sentence.map((words) => span(words)),
    definition(figure, label) {
      const id = bookmarkOf(figure);
      const place = places.get(figure) ?? 0;
      // The library numbers bookmarks from one file to the next: two files of one report would differ.
      return Object.assign(new Bookmark({ id, children: [new TextRun(label)] }), {
        start: new BookmarkStart(id, place),
        end: new BookmarkEnd(place),
      });
    },
  };
}
