import { TRADE_FILE_KEYS, TRADE_FILE_WORDS } from "../../shared/trade/catalogue.ts";

/** The years of a page, and the files of the one it shows. @param path of the page, without the year */
export function YearChoice({ path, year, years }: { path: string; year: number; years: readonly number[] }) {
  return (
    <nav class="choices" aria-label="Année et exports">
      <div>
        <p>Année</p>
        <ul>
          {years.map((one) => (
            <li>{one === year ? <strong>{one}</strong> : <a href={`${path}?annee=${one}`}>{one}</a>}</li>
          ))}
        </ul>
      </div>
      <div>
        <p>Bilan et exports</p>
        <ul>
          <li>
            <a href={`/bilan?annee=${year}`}>bilan de l'année</a>
          </li>
          <li>
            <a href={`/api/chiffres.csv?annee=${year}&format=excel`}>tableur (CSV)</a>
          </li>
          <li>
            <a href={`/api/chiffres?annee=${year}`}>données (JSON)</a>
          </li>
          {TRADE_FILE_KEYS.map((key) => (
            <li>
              <a href={`/api/export/${key}.xlsx?annee=${year}`}>{TRADE_FILE_WORDS[key]}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
