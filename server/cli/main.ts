import { Command, CommanderError, type OutputConfiguration } from "commander";
import { Refusal } from "../../shared/refusal.ts";
import { checkCommand } from "./checkCommand.ts";
import { demoCommand } from "./demoCommand.ts";
import type { Demonstration } from "./demonstration.ts";
import { exportCommand } from "./exportCommand.ts";
import { figuresCommand } from "./figuresCommand.ts";
import { importCommand } from "./importCommand.ts";
import { programmeCommand } from "./programmeCommand.ts";
import { rebuildCommand } from "./rebuildCommand.ts";
import { reportCommand } from "./reportCommand.ts";
import { serveCommand } from "./serveCommand.ts";
import { syncCommand } from "./syncCommand.ts";
import { templateCommand } from "./templateCommand.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import { workbookCommand } from "./workbookCommand.ts";

export type Parts = { demonstration(): Promise<Demonstration> };

/** Said by a command that has done its work and found something wrong in the workbooks. */
export const FOUND_PROBLEMS = 1;
const REFUSED = 2;
const UNEXPECTED = 70;

/** What commander says in English, in French. */
const COMPLAINTS: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "Cette commande n'existe pas.",
  "commander.unknownOption": "Cette option n'existe pas.",
  "commander.missingArgument": "Il manque une information après la commande.",
  "commander.optionMissingArgument": "Il manque une valeur après l'option.",
  "commander.missingMandatoryOptionValue": "Il manque une option obligatoire.",
  "commander.excessArguments": "Il y a un mot de trop.",
  "commander.invalidArgument": "Cette valeur n'est pas acceptée.",
};

/** The command line. Returns the exit code: 0 done, 1 problems found, 2 refused, 70 unexpected error. */
export async function main(
  args: readonly string[],
  parts: Parts,
  terminal: Terminal = processTerminal,
): Promise<number> {
  let exitCode = 0;
  const program = createProgram(parts, terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync(args.length === 0 ? ["--help"] : [...args], { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}

function createProgram(parts: Parts, terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command("navette")
    .description("Les ateliers d'insertion sociale, des classeurs des associations au bilan du Département.")
    .addHelpText(
      "after",
      "\nL'aide d'une commande : navette COMMANDE --help\nLes données sont dans ./data, ou dans le dossier NAVETTE_DATA.",
    );
  for (const command of [
    templateCommand(terminal),
    workbookCommand(terminal, exit),
    importCommand(terminal, exit),
    syncCommand(terminal),
    checkCommand(terminal, exit),
    figuresCommand(terminal),
    reportCommand(terminal),
    programmeCommand(terminal),
    exportCommand(terminal),
    rebuildCommand(terminal),
    serveCommand(terminal),
    demoCommand(terminal, parts),
  ]) {
    program.addCommand(command);
  }
  const output: OutputConfiguration = {
    writeOut: (text) => {
      terminal.out(text.trimEnd());
    },
    writeErr: () => undefined,
  };
  const commands = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...commands]) {
    command
      .configureOutput(output)
      .exitOverride()
      .helpOption("-h, --help", "affiche cette aide")
      .helpCommand(false);
    command.configureHelp({ styleTitle: (title) => TITLES[title] ?? title });
  }
  return program;
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Usage :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
  "Arguments:": "Arguments :",
};

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    terminal.err(
      `${COMPLAINTS[error.code] ?? "Cette commande n'est pas comprise."} (${error.message.replace(/^error: /, "")})\nL'aide : navette --help\n`,
    );
    return REFUSED;
  }
  if (error instanceof Refusal) {
    terminal.err(`${error.message}\n`);
    return REFUSED;
  }
  terminal.err(
    "Une erreur imprévue a arrêté la commande. Rien de ce qui était enregistré n'est perdu ; recommencez, puis signalez-la avec les lignes qui suivent.\n",
  );
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return UNEXPECTED;
}
