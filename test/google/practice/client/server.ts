import type {
  BookView,
  LinesView,
  ReplyRequest,
  RunAnswer,
  RunRequest,
  TypeAnswer,
  TypeRequest,
} from "../wire.ts";

async function asked<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`The server answers ${response.status} to ${path}`);
  return (await response.json()) as Answer;
}

/** What the page asks of its server. */
export const server = {
  book: () => asked<BookView>("/api/book"),
  lines: (sheet: number, from: number, count: number, user: string) =>
    asked<LinesView>(
      `/api/lines?${new URLSearchParams({ sheet: `${sheet}`, from: `${from}`, count: `${count}`, user })}`,
    ),
  type: (request: TypeRequest) => asked<TypeAnswer>("/api/type", request),
  open: (user: string) => asked<RunAnswer>("/api/open", { user }),
  run: (request: RunRequest) => asked<RunAnswer>("/api/run", request),
  reply: (request: ReplyRequest) => asked<RunAnswer>("/api/reply", request),
  reset: () => asked("/api/reset", {}),
};
