import type { Child } from "hono/jsx";

/**
 * A wide table that scrolls by itself on a narrow screen, with a caption that names both the table and its region.
 *
 * @param texts how many columns, the first ones, hold words; the others hold numbers
 */
export function ScrollTable({
  id,
  caption,
  headers,
  texts,
  rows,
}: {
  id: string;
  caption: string;
  headers: readonly string[];
  texts: 1 | 3 | "all";
  rows: readonly (readonly Child[])[];
}) {
  return (
    <div class="scroll" role="region" aria-labelledby={id} tabindex={0}>
      <table class={`texts-${texts}`}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th scope="col">{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
