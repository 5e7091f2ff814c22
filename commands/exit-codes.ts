import { CommanderError } from "commander";
import { UsageError } from "../checks/usage-error.ts";

/**
 * Exit codes are part of the contract (design §8). What a person or the system ended before it was finished says so as
 * shells do: 128 and the number of SIGINT.
 */
export const exitCodes = { toolFailed: 1, badArguments: 2, siteUnreachable: 3, interrupted: 130 } as const;

/** Says what went wrong, in a sentence to the user or in full to the developer. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.badArguments;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${explain(error)}\n`);
    return exitCodes.badArguments;
  }
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `Chương trình gặp lỗi ngoài dự kiến. / The program met an unexpected error.\n${detail}\n`,
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
    "commander.optionMissingArgument": `Tùy chọn “${name}” thiếu giá trị.`,
    "commander.invalidArgument": `Giá trị của “${name}” không hợp lệ.`,
    "commander.excessArguments": "Thừa tham số.",
  };
  const [, meant] = /\(Did you mean ([^?]*)\?\)/.exec(message) ?? [];
  const english = message.replace(/^error: |\n.*$|\.$/gs, "");
  const [perhaps, maybe] = meant ? [` Có phải “${meant}”?`, ` Did you mean “${meant}”?`] : ["", ""];
  const problem = vietnamese[code] ?? "Lệnh không hợp lệ.";
  return `${problem}${perhaps} Xem: kiemcong --help\n${english}.${maybe} See: kiemcong --help`;
}
