import { Command } from "commander";
import { auditCommand } from "./commands/audit.ts";
import { checksCommand } from "./commands/checks.ts";
import { openConsole } from "./commands/console.ts";
import { demoCommand } from "./commands/demo.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exitCodeOf } from "./commands/exit-codes.ts";
import { initCommand } from "./commands/init.ts";
import { regulationsCommand } from "./commands/regulations.ts";
import { rejudgeCommand } from "./commands/rejudge.ts";
import { reportCommand } from "./commands/report.ts";
import { runCommand } from "./commands/run.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { verifyCommand } from "./commands/verify.ts";
import { toolVersion } from "./crawler/user-agent.ts";

const commands = [
  auditCommand,
  regulationsCommand,
  checksCommand,
  doctorCommand,
  demoCommand,
  initCommand,
  runCommand,
  scheduleCommand,
  reportCommand,
  rejudgeCommand,
  verifyCommand,
];

/** Titles of the parts of a help page. */
const titles: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng / Usage:",
  "Arguments:": "Tham số / Arguments:",
  "Options:": "Tùy chọn / Options:",
  "Commands:": "Các lệnh / Commands:",
};

const program = new Command("kiemcong")
  .description(
    "Kiểm cổng thông tin điện tử theo quy định của tỉnh / Checks state portals against provincial rules",
  )
  .version(toolVersion, "-V, --version", "hiện phiên bản / show the version")
  .helpCommand("help [command]", "hiện trợ giúp của một lệnh / show the help of a command");
const console = openConsole();
for (const command of commands) program.addCommand(command(console));
speakForItself(program);

try {
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, "--help"]);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Commander neither ends the process nor prints errors: `exitCodeOf` does, in both languages, and help speaks both. */
function speakForItself(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpOption("-h, --help", "hiện phần trợ giúp này / show this help")
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });
  command.commands.forEach(speakForItself);
}
