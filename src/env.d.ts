/// <reference types="astro/client" />

/** The project's folder, filled in by the bundler: modules move when they are bundled. */
declare const __PROJECT_ROOT__: string;
/** The paper's folder, filled in by the bundler. */
declare const __PAPER_ROOT__: string;
