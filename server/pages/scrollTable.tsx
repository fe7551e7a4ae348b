import { type Child } from "hono/jsx";

type Column = { readonly header: string; readonly numeric?: true };

/** A table that scrolls by itself on a narrow screen, with a caption that names both the table and its region. */
export function ScrollTable({
  id,
  caption,
  columns,
  rows,
  hiddenCaption,
}: {
  id: string;
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  hiddenCaption?: true;
}) {
  return (
    <div class="scroll" role="region" aria-labelledby={id} tabindex={0}>
      <table>
        <caption id={id} class={hiddenCaption === true ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ header, numeric }) => (
              <th scope="col" class={numeric === true ? "number" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row">{cell}</th>
                ) : (
                  <td class={columns[index]?.numeric === true ? "number" : undefined}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
