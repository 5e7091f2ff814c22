import { type Html, html, raw } from "./html.ts";
import { type Portal, type Scene, scenes } from "./portal.ts";

/** Pictures under `/hinh/`, all drawn simply as SVG: nothing is loaded from elsewhere. */
export function imagesOf(portal: Portal): Map<string, string> {
  const images = new Map<string, Html>([
    ["quoc-huy", emblem],
    ["emc", measuringLabel],
    ["in", printIcon],
    ["luu", saveIcon],
    ["chan-dung", portrait],
    ["so-do-to-chuc", organisationChart(portal)],
    ["ban-do", map(portal)],
  ]);
  for (const scene of scenes) images.set(scene, drawings[scene]);
  return new Map(Array.from(images, ([name, { markup }]) => [`/hinh/${name}.svg`, `${markup}\n`]));
}

function svg(width: number, height: number, body: Html): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
}

/** Stands for the emblem: a star over a wheel between two sheaves, evidently not the official drawing. */
const emblem = svg(
  100,
  100,
  raw(`<circle cx="50" cy="50" r="48" fill="#f5c518"/><circle cx="50" cy="48" r="38" fill="#c8102e"/>
<path d="M50 20l5.6 17.3h18.2L59.1 48l5.6 17.3L50 54.6 35.3 65.3 40.9 48 26.2 37.3h18.2z" fill="#f5c518"/>
<path d="M12 60c6 22 24 32 38 34-10-8-20-18-24-32zM88 60c-6 22-24 32-38 34 10-8 20-18 24-32z" fill="#e0a800"/>
<circle cx="50" cy="80" r="9" fill="none" stroke="#f5c518" stroke-width="4"/>`),
);

const measuringLabel = svg(
  28,
  28,
  raw(
    `<rect width="28" height="28" rx="5" fill="#0b4f8a"/><path d="M6 20V14h4v6zm6 0V8h4v12zm6 0v-9h4v9z" fill="#fff"/>`,
  ),
);

const printIcon = svg(
  20,
  20,
  raw(`<path d="M5 2h10v4H5zM2 7h16v7h-3v4H5v-4H2zm5 5v4h6v-4z" fill="#0b4f8a"/>`),
);

const saveIcon = svg(20, 20, raw(`<path d="M2 2h13l3 3v13H2zm4 0v5h8V2zm-1 8v6h10v-6z" fill="#0b4f8a"/>`));

const portrait = svg(
  120,
  150,
  raw(
    `<rect width="120" height="150" fill="#dfe7ef"/><circle cx="60" cy="58" r="26" fill="#8aa0b6"/><path d="M14 150c4-38 24-54 46-54s42 16 46 54z" fill="#8aa0b6"/>`,
  ),
);

const sky = `<rect width="640" height="360" fill="#cfe6f5"/><circle cx="520" cy="80" r="40" fill="#ffd25e"/>`;

const drawings: Record<Scene, Html> = {
  sea: svg(
    640,
    360,
    raw(
      `${sky}<path d="M0 220q80-20 160 0t160 0 160 0 160 0v140H0z" fill="#2f7fb5"/><path d="M0 270q80-20 160 0t160 0 160 0 160 0v90H0z" fill="#1d6398"/><path d="M250 215h150l-26 34H276zM320 110v100h-60z" fill="#fff"/>`,
    ),
  ),
  mangrove: svg(
    640,
    360,
    raw(
      `${sky}<path d="M0 250h640v110H0z" fill="#3d7f86"/>${[60, 180, 300, 420, 540].map((x) => `<path d="M${x} 160v100m0-30l-30 40m30-40l30 40" stroke="#5b4632" stroke-width="8" fill="none"/><ellipse cx="${x}" cy="140" rx="62" ry="46" fill="#2f7d4f"/>`).join("")}`,
    ),
  ),
  meeting: svg(
    640,
    360,
    raw(
      `<rect width="640" height="360" fill="#efe7dc"/><rect x="60" y="40" width="520" height="90" fill="#b3131b"/><rect x="120" y="70" width="400" height="12" fill="#ffd25e"/><rect x="170" y="95" width="300" height="10" fill="#ffd25e"/>${[120, 220, 320, 420, 520].map((x) => `<circle cx="${x}" cy="200" r="24" fill="#8a6f5a"/><path d="M${x - 38} 270q38-60 76 0z" fill="#33506e"/>`).join("")}<path d="M40 270h560v50H40z" fill="#7c5a3a"/>`,
    ),
  ),
  road: svg(
    640,
    360,
    raw(
      `${sky}<path d="M0 210h640v150H0z" fill="#7fae6b"/><path d="M270 210h100l130 150H140z" fill="#666f78"/><path d="M316 220h8l6 30h-20zm-8 50h24l8 40h-40z" fill="#fff"/><path d="M60 120h110v90H60zM470 90h120v120H470z" fill="#e6d9c3"/><path d="M70 135h24v24H70zm50 0h24v24h-24zm360-25h26v26h-26zm56 0h26v26h-26z" fill="#33506e"/>`,
    ),
  ),
  laboratory: svg(
    640,
    360,
    raw(
      `<rect width="640" height="360" fill="#e9f1f7"/><path d="M0 280h640v80H0z" fill="#9fb3c4"/><path d="M270 80h60v70l70 130H200l70-130z" fill="#fff" stroke="#33506e" stroke-width="6"/><path d="M240 220h120l32 60H208z" fill="#3aa37a"/><path d="M450 110h24v150a26 26 0 01-24 0z" fill="#7fb6e6" stroke="#33506e" stroke-width="5"/><rect x="80" y="150" width="110" height="80" rx="8" fill="#33506e"/><rect x="90" y="160" width="90" height="60" fill="#7fe0c0"/>`,
    ),
  ),
  village: svg(
    640,
    360,
    raw(
      `${sky}<path d="M0 240h640v120H0z" fill="#8cbf73"/>${[90, 290, 480].map((x) => `<path d="M${x} 180l60-50 60 50z" fill="#a6432f"/><path d="M${x + 10} 180h100v70H${x + 10}z" fill="#f3e3c3"/><path d="M${x + 50} 205h24v45h-24z" fill="#7c5a3a"/>`).join("")}<path d="M0 320q160-30 320 0t320 0v40H0z" fill="#4d93c4"/>`,
    ),
  ),
};

function chartBox(x: number, y: number, width: number, label: string, fill: string): Html {
  const words = label.split(" ");
  const half = Math.ceil(words.length / 2);
  const lines = label.length > 22 ? [words.slice(0, half).join(" "), words.slice(half).join(" ")] : [label];
  const start = y + (lines.length === 1 ? 30 : 21);
  return html`<rect x="${x}" y="${y}" width="${width}" height="48" rx="6" fill="${fill}"/>${lines.map(
    (line, index) =>
      html`<text x="${x + width / 2}" y="${start + index * 18}" text-anchor="middle" font-family="sans-serif" font-size="13" fill="#fff">${line}</text>`,
  )}`;
}

function organisationChart({ leaders, units }: Portal): Html {
  const columns = 3;
  const rows = Math.ceil(units.length / columns);
  const place = (index: number) => ({
    x: 20 + (index % columns) * 260,
    y: 190 + Math.floor(index / columns) * 70,
  });
  return svg(
    800,
    200 + rows * 70,
    html`<rect width="800" height="${200 + rows * 70}" fill="#fff"/>
<path d="M400 68v92M150 160h500" stroke="#33506e" stroke-width="3" fill="none"/>
${chartBox(270, 20, 260, leaders[0]?.title ?? "", "#b3131b")}
${chartBox(270, 96, 260, leaders[1]?.title ?? "", "#0b4f8a")}
${units.map(({ name }, index) => {
  const { x, y } = place(index);
  return html`<path d="M${x + 120} ${y}v-30" stroke="#33506e" stroke-width="3"/>${chartBox(x, y, 240, name, "#33506e")}`;
})}`,
  );
}

/** A peninsula with some places on it: a sketch, no map. */
function map({ places }: Portal): Html {
  return svg(
    800,
    480,
    html`<rect width="800" height="480" fill="#cfe6f5"/>
<path d="M250 40l330 20 60 150-90 130-170 110-120-40 20-120-70-130z" fill="#dcebc7" stroke="#5b8c4a" stroke-width="4"/>
<path d="M330 60l40 140 120 60M270 220l140 20 30 120" stroke="#b7b7b7" stroke-width="3" fill="none"/>
${places.map((name, index) => {
  const x = 340 + (index % 3) * 80;
  const y = 110 + index * 52;
  return html`<circle cx="${x}" cy="${y}" r="7" fill="#b3131b"/><text x="${x + 14}" y="${y + 5}" font-family="sans-serif" font-size="17" fill="#222">${name}</text>`;
})}
<text x="60" y="440" font-family="sans-serif" font-size="16" fill="#33506e">Bản đồ minh họa, dữ liệu mẫu</text>`,
  );
}
