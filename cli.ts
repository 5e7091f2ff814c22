import { Command, CommanderError } from "commander";
import { z } from "zod";
import { UsageError } from "./checks/usage-error.ts";
import { shippedLaw } from "./crawler/law-files.ts";
import packageJson from "./package.json" with { type: "json" };
import { type Console, checksCommand, regulationsCommand } from "./reports/commands.ts";

/** Exit codes are part of the contract (design §8). */
const exitCodes = { toolFailed: 1, badArguments: 2 } as const;

const out: Console = {
  law: shippedLaw(),
  print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  width: Math.min(process.stdout.columns ?? 100, 120),
  today: new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
};

const program = new Command("kiemcong")
  .description(
    "Kiểm cổng thông tin điện tử theo quy định của tỉnh / Checks state portals against provincial rules",
  )
  .version(packageJson.version)
  .addCommand(regulationsCommand(out))
  .addCommand(checksCommand(out));
speakForItself(program);

z.config(z.locales.vi());
try {
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, "--help"]);
} catch (error) {
  process.exitCode = report(error);
}

/** Commander neither ends the process nor prints errors: this file does, in both languages. */
function speakForItself(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => {} });
  command.commands.forEach(speakForItself);
}

/** Says what went wrong, in a sentence to the user or in full to the developer, and returns the exit code. */
function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.badArguments;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${explain(error)}\n`);
    return exitCodes.badArguments;
  }
  process.stderr.write(
    `Chương trình gặp lỗi ngoài dự kiến. / The program met an unexpected error.\n${error instanceof Error ? error.stack : error}\n`,
  );
  return exitCodes.toolFailed;
}

/** Commander speaks English only; its message keeps the name that was wrong. */
function explain({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const vietnamese: Record<string, string> = {
    "commander.unknownCommand": `Không có lệnh “${name}”.`,
    "commander.unknownOption": `Không có tùy chọn “${name}”.`,
    "commander.missingArgument": `Thiếu tham số “${name}”.`,
    "commander.missingMandatoryOptionValue": `Thiếu tùy chọn “${name}”.`,
    "commander.optionMissingArgument": `Tùy chọn “${name}” thiếu giá trị.`,
    "commander.invalidArgument": `Giá trị của “${name}” không hợp lệ.`,
    "commander.excessArguments": "Thừa tham số.",
  };
  const english = message.replace(/^error: |\.$/g, "");
  return `${vietnamese[code] ?? "Lệnh không hợp lệ."} Xem: kiemcong --help\n${english}. See: kiemcong --help`;
}
