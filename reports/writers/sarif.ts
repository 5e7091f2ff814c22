import type { Finding, Report, ReportedRequirement } from "../model.ts";
import { createReader, type Reader } from "../reader.ts";

const levels: Record<ReportedRequirement["severity"], "error" | "warning" | "note"> = {
  critical: "error",
  major: "error",
  minor: "warning",
  info: "note",
};

/** SARIF 2.1.0 (OASIS): findings as a vendor's CI shows them, one a fault with its first places. */
export function writeSarif(report: Report): string {
  const r = createReader(report.audit.lang);
  const rules = report.requirements.map(({ id, title, fix, severity, provisions }) => ({
    id,
    shortDescription: { text: r.t(title) },
    fullDescription: { text: provisions.map(({ citation }) => r.t(citation)).join("; ") || r.t(title) },
    help: { text: r.t(fix) },
    defaultConfiguration: { level: levels[severity] },
  }));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const severityOf = new Map(report.requirements.map(({ id, severity }) => [id, severity]));
  const results = report.findings.map((finding) => ({
    ruleId: finding.requirement,
    ruleIndex: ruleIndex.get(finding.requirement) ?? -1,
    kind: finding.outcome === "failed" ? "fail" : "review",
    // A finding that a person must decide has no level (§3.27.10).
    level: finding.outcome === "failed" ? levels[severityOf.get(finding.requirement) ?? "info"] : "none",
    message: { text: r.t(finding.message) },
    locations: finding.places.map(location),
    partialFingerprints: {
      "kiemcong/v1": [finding.requirement, finding.reason, finding.selector ?? ""].join("|"),
    },
    properties: { pages: finding.pages, instances: finding.instances, reason: finding.reason },
  }));
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run(report, rules, results, r)] }, null, 2)}\n`;
}

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

function run({ tool, audit, ruleSet }: Report, rules: unknown[], results: unknown[], r: Reader) {
  return {
    tool: { driver: { name: tool.name, version: tool.version, language: r.lang, rules } },
    automationDetails: { id: `${ruleSet.regulation}/${audit.id}` },
    columnKind: "utf16CodeUnits",
    results,
  };
}

function location({ url, selector, excerpt }: Finding["places"][number]) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(decodeSafely(url)) },
      ...(excerpt === null || excerpt === "" ? {} : { region: { startLine: 1, snippet: { text: excerpt } } }),
    },
    ...(selector === null ? {} : { logicalLocations: [{ fullyQualifiedName: selector, kind: "element" }] }),
  };
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
