/** Where a command prints, and what it needs of the world. */
export interface Console {
  print(text: string): void;
  /** Columns of the terminal. */
  width: number;
  /** YYYY-MM-DD, local: asked anew by what stays up for days. */
  today(): string;
  /** Ends what is under way, in good order. */
  signal: AbortSignal;
}

/** The terminal this process was started in; SIGINT and SIGTERM end what is under way. */
export function openConsole(): Console {
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());
  return {
    print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    width: Math.min(process.stdout.columns ?? 100, 120),
    today: () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
    signal: stopped.signal,
  };
}
