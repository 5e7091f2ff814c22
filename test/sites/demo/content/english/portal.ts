import type { Article, Portal, Section } from "../../portal.ts";
import { officialsOf } from "../people.ts";
import { proseSection } from "../prose-section.ts";
import { articlesSection } from "../work-sections.ts";

const host = "english.camau.gov.vn";
const contact = {
  address: "No. 2 Mau Street, Tan Thanh Ward, Ca Mau Province, Viet Nam",
  phone: "+84 290 3 000 001",
  fax: "+84 290 3 000 002",
  email: "english@camau.gov.vn",
};

const articles: Article[] = [
  {
    section: "news",
    slug: "coastal-embankment-inspected",
    daysAgo: 2,
    time: "10:00",
    title: "Provincial leaders inspect the coastal embankment under construction",
    abstract:
      "On {en-2}, Vice Chairwoman Le Thi Vi Du inspected the progress of the embankment that protects coastal households from erosion.",
    paragraphs: [
      "The contractor reported that 62 percent of the work was complete, five days behind schedule because of the high tide. The Vice Chairwoman asked for additional equipment so that the foundation is finished before the next spring tide.",
      "The delegation also visited families in temporary housing and checked the supply of clean water. Coastal communes report to the Office of the Provincial People's Committee every day.",
    ],
    author: "English editorial team",
    picture: { scene: "sea", alt: "A coastal embankment under construction (illustration)" },
  },
  {
    section: "news",
    slug: "dialogue-with-seafood-companies",
    daysAgo: 5,
    time: "09:30",
    title: "Quarterly dialogue with seafood processing companies",
    abstract:
      "More than 60 companies raised questions about credit, labour and land procedures and received answers on the spot.",
    paragraphs: [
      "Directors of departments answered 21 proposals directly; eight others will be answered in writing within ten days. The results are published on the provincial portal.",
      "The Chairman of the Provincial People's Committee, Nguyen Van Mau, confirmed that the dialogue takes place every quarter.",
    ],
    author: "English editorial team",
    picture: { scene: "meeting", alt: "Participants of the dialogue (illustration)" },
  },
  {
    section: "news",
    slug: "culture-and-tourism-week",
    daysAgo: 9,
    time: "14:20",
    title: "Preparations for the Ca Mau Cape Culture and Tourism Week",
    abstract:
      "The week offers a fair of local products, a southern folk music contest and guided tours of the mangrove forest.",
    paragraphs: [
      "About 20,000 visitors are expected. Speed boats, parking areas and homestays are being inspected for safety before the opening day.",
      "Residents were trained in welcoming guests, sorting waste and displaying prices. The programme will be published five days before the opening.",
    ],
    author: "English editorial team",
    picture: { scene: "mangrove", alt: "Mangrove forest at Ca Mau Cape (illustration)" },
  },
  {
    section: "news",
    slug: "seafood-exports-grow",
    daysAgo: 15,
    time: "08:45",
    title: "Seafood exports in {en-month} grew by eight percent",
    abstract:
      "Processed shrimp remains the main export and accounts for more than 85 percent of the province's export value.",
    paragraphs: [
      "All major markets grew because companies met the requirements for traceability and lower emissions. The price of raw shrimp was stable.",
      "Authorities continue to support companies with customs procedures, certificates of origin and trade promotion.",
    ],
    author: "English editorial team",
  },
];

const sections: Section[] = [
  proseSection("about", "about", "About Ca Mau Province", "Overview of Ca Mau Province", [
    {
      type: "text",
      text: "Ca Mau is the southernmost province of Viet Nam. It is bordered by the sea on three sides and known for its mangrove forests, shrimp farming and fishing grounds.",
    },
    {
      type: "text",
      text: "Since 1 July 2025 the province has been run by local government of two tiers: the province and its communes and wards. Visitors come for Ca Mau Cape, Hon Khoai Island and the U Minh Ha forest.",
    },
  ]),
  proseSection(
    "about",
    "organisational-structure",
    "Organisational structure",
    "Structure of the Provincial People's Committee",
    [
      {
        type: "picture",
        file: "so-do-to-chuc.svg",
        alt: "Organisation chart: Chairman, Vice Chairpersons, Office and departments",
        caption: "Organisation chart",
      },
      {
        type: "text",
        text: "The Provincial People's Committee consists of the Chairman, the Vice Chairpersons and the members. It is assisted by the Office of the People's Committee, the departments and the People's Committees of communes and wards.",
      },
      { type: "heading", text: "Affiliated agencies" },
      { type: "units" },
    ],
  ),
  proseSection(
    "about",
    "functions",
    "Functions, tasks and powers",
    "Functions, tasks and powers of the Provincial People's Committee and its departments",
    [
      {
        type: "text",
        text: "The Provincial People's Committee is the executive body of the Provincial People's Council and the state administrative agency of the province. It is responsible to the People, the People's Council and the Government.",
      },
      { type: "heading", text: "Tasks and powers" },
      {
        type: "bullets",
        items: [
          "To prepare socio-economic plans and budgets, submit them to the People's Council and carry them out.",
          "To administer planning, investment, agriculture, the environment, education, health care and social security.",
          "To direct and inspect the departments and the People's Committees of communes and wards.",
        ],
      },
      { type: "heading", text: "Functions of the departments" },
      { type: "units" },
    ],
  ),
  proseSection(
    "about",
    "leaders",
    "Leaders",
    "Leaders of the Provincial People's Committee and their duties",
    [{ type: "leaders" }],
  ),
  proseSection("about", "contact", "Contact", "Contacts of competent officials of the province", [
    {
      type: "text",
      text: `Address: ${contact.address}. Phone: ${contact.phone}. Fax: ${contact.fax}. E-mail: [${contact.email}](mailto:${contact.email}).`,
    },
    { type: "heading", text: "Officials" },
    { type: "officials" },
  ]),
  articlesSection("news", "News", "News and events of Ca Mau Province"),
  proseSection("utility", "privacy", "Privacy policy", "How personal data are protected on this site", [
    {
      type: "text",
      text: "The Provincial People's Committee of Ca Mau protects the personal data of visitors under the Law on Personal Data Protection. Reading this site requires no personal data; no form on it collects any. The state measuring system EMC counts visits without identifying visitors.",
    },
    {
      type: "text",
      text: `You have the right to access, correct and delete data that you sent us by e-mail and to withdraw your consent at any time. E-mails are kept for twelve months and are not passed on to third parties. Contact: ${contact.email}, phone ${contact.phone}.`,
    },
    { type: "print" },
  ]),
  proseSection("utility", "terms", "Terms of use", "Terms of use of this site", [
    {
      type: "text",
      text: "Information on this site may be reused when the source “Ca Mau Provincial Portal, english.camau.gov.vn” is named. Translations are for reference; the Vietnamese texts prevail.",
    },
  ]),
  {
    path: "site-map",
    title: "Site map",
    description: "All sections of this site",
    group: "utility",
    content: { kind: "site-map" },
  },
  {
    path: "search",
    title: "Search",
    description: "Search this site",
    group: "utility",
    content: { kind: "search" },
  },
];

/** The English version of the provincial portal. */
export const english: Portal = {
  host,
  heading: "Provincial Portal",
  name: "People's Committee of Ca Mau Province",
  contact,
  responsible: { name: "Mr. Tran Van Mau", title: "Chief of Office, Head of the Editorial Board" },
  kind: "ubnd-tinh",
  language: "en",
  layout: "html5",
  shortName: "Ca Mau Provincial Portal",
  emcSiteId: 9605,
  menu: ["about", "organisational-structure", "functions", "leaders", "news", "contact"],
  sections,
  articles,
  documents: [],
  questions: [],
  drafts: [],
  leaders: [
    {
      name: "Nguyen Van Mau",
      title: "Chairman",
      biography: [
        "Born in 1972; Master of Economic Management.",
        "Former department director and Vice Chairman.",
      ],
      duties: ["Leads the Provincial People's Committee.", "Planning, organisation, defence and security."],
    },
    {
      name: "Le Thi Vi Du",
      title: "Vice Chairwoman",
      biography: ["Born in 1976; Doctor of Agriculture.", "Former researcher and department director."],
      duties: ["Agriculture, environment and disaster prevention."],
    },
  ],
  officials: officialsOf("camau.gov.vn", contact.fax, [
    ["Nguyen Van Mau", "Chairman", "Provincial People's Committee", "+84 290 3 000 011", "chutich"],
    ["Le Thi Vi Du", "Vice Chairwoman", "Provincial People's Committee", "+84 290 3 000 012", "pct.vidu"],
    [
      "Tran Van Mau",
      "Chief of Office",
      "Office of the People's Committee",
      "+84 290 3 000 013",
      "chanhvanphong",
    ],
  ]),
  units: [
    {
      name: "Office of the People's Committee",
      task: "coordinates the work programme and runs the provincial portal.",
    },
    {
      name: "Department of Science and Technology",
      task: "administers science, technology, innovation and digital transformation.",
    },
    {
      name: "Department of Construction",
      task: "administers construction, planning, transport and infrastructure.",
    },
    {
      name: "Department of Agriculture and Environment",
      task: "administers agriculture, fisheries, natural resources and the environment.",
    },
    { name: "Department of Finance", task: "administers finance, the budget and public investment." },
    {
      name: "Department of Health",
      task: "administers health care, social protection and disease prevention.",
    },
  ],
  files: [],
  places: [],
  links: [
    { title: "Ca Mau Provincial Portal (Vietnamese)", address: "https://camau.gov.vn/" },
    { title: "Government Portal", address: "https://chinhphu.vn/" },
    { title: "National Public Service Portal", address: "https://dichvucong.gov.vn/" },
    { title: "Ministry of Foreign Affairs", address: "https://mofa.gov.vn/" },
  ],
  visits: 96_310,
};
