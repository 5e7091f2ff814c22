/** What a browser is needed for to make papers. Whoever gives it opens and closes the browser. */
export interface Press {
  /** Prints an HTML file as tagged PDF with outline, language and title. */
  print(html: string): Promise<Uint8Array>;
  /** Draws an SVG as PNG, two pixels a unit. */
  picture(svg: string, size: { width: number; height: number }): Promise<Uint8Array>;
}
