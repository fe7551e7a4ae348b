import { driveError, notModelled } from "../wire/googleError.ts";
import { type DriveFile, roleOf } from "./file.ts";

type Test = (file: DriveFile, email: string) => boolean;
type Reader = { readonly tokens: readonly string[]; position: number; readonly text: string };

/** Reads `q` of files.list: comparisons joined by and, or, not and parentheses. */
export function parseDriveQuery(text: string): Test {
  const tokens = text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|!=|<=|>=|[=<>()]|[A-Za-z]+|\S/g) ?? [];
  const reader = { tokens, position: 0, text };
  const test = either(reader);
  if (reader.position < tokens.length) throw invalidQuery();
  return test;
}

function invalidQuery() {
  return driveError(400, "invalid", "Invalid Value", { location: "q", locationType: "parameter" });
}

function take(reader: Reader): string {
  const token = reader.tokens[reader.position];
  if (token === undefined) throw invalidQuery();
  reader.position += 1;
  return token;
}

function either(reader: Reader): Test {
  let left = both(reader);
  while (reader.tokens[reader.position] === "or") {
    reader.position += 1;
    const [first, second] = [left, both(reader)];
    left = (file, email) => first(file, email) || second(file, email);
  }
  return left;
}

function both(reader: Reader): Test {
  let left = single(reader);
  while (reader.tokens[reader.position] === "and") {
    reader.position += 1;
    const [first, second] = [left, single(reader)];
    left = (file, email) => first(file, email) && second(file, email);
  }
  return left;
}

function single(reader: Reader): Test {
  const token = take(reader);
  if (token === "not") {
    const inner = single(reader);
    return (file, email) => !inner(file, email);
  }
  if (token === "(") {
    const inner = either(reader);
    if (take(reader) !== ")") throw invalidQuery();
    return inner;
  }
  return comparison(token, take(reader), take(reader), reader.text);
}

function comparison(left: string, operator: string, right: string, text: string): Test {
  if (operator === "in") {
    // Google takes both `'id' in parents` and `parents in 'id'`.
    return /^['"]/.test(left)
      ? membership(unquote(left), right, text)
      : membership(unquote(right), left, text);
  }
  const value = unquote(right);
  switch (`${left} ${operator}`) {
    case "name =":
      return (file) => file.name === value;
    case "name !=":
      return (file) => file.name !== value;
    case "name contains":
      // Google compares the beginnings of words.
      return (file) => ` ${file.name.toLowerCase()}`.includes(` ${value.toLowerCase()}`);
    case "mimeType =":
      return (file) => file.mimeType === value;
    case "mimeType !=":
      return (file) => file.mimeType !== value;
    case "trashed =":
      return (file) => String(file.trashed) === right;
    case "trashed !=":
      return (file) => String(file.trashed) !== right;
    case "sharedWithMe =":
      return (file, email) => String(roleOf(file, email) !== "owner") === right;
    case "modifiedTime >":
      return (file) => file.modifiedTime.getTime() > Date.parse(value);
    case "modifiedTime >=":
      return (file) => file.modifiedTime.getTime() >= Date.parse(value);
    case "modifiedTime <":
      return (file) => file.modifiedTime.getTime() < Date.parse(value);
    default:
      throw notModelled(`the search ${text}`);
  }
}

function membership(value: string, collection: string, text: string): Test {
  if (collection === "parents") return (file) => file.parents.includes(value);
  if (collection === "owners") {
    return (file) => file.permissions.some(({ email, role }) => role === "owner" && email === value);
  }
  throw notModelled(`the search ${text}`);
}

function unquote(token: string): string {
  return /^['"]/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token;
}
