/** What people are told after a night. */
export interface Message {
  subject: string;
  /** Plain text, Vietnamese first, then English. */
  text: string;
  /** The same for programs. */
  data: Record<string, unknown>;
}
