/** The shipped law, read and cross-checked when the extension is built; see build/law-data.ts. */
declare module "virtual:law" {
  const law: import("../../checks/regulations/load.ts").Law;
  export default law;
}
