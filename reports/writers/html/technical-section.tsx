import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** What is needed to repeat the audit and to check that nothing was altered. */
export function TechnicalSection({ view }: { view: View }) {
  const { r, report } = view;
  const { tool, ruleSet, audit } = report;
  const facts = [
    [words.tool, `${tool.name} ${tool.version}`],
    [words.auditId, audit.id],
    [words.ruleSetHash, ruleSet.hash],
    [words.seed, audit.seed],
    [words.seal, audit.seal ?? r.t(words.noSeal)],
    [words.started, audit.startedAt],
    [words.finished, audit.finishedAt],
  ] as const;
  return (
    <dl class="facts technical">
      {facts.map(([name, value]) => (
        <>
          <dt>{r.t(name)}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </>
      ))}
    </dl>
  );
}
