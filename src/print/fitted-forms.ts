import type { HandoutForm } from './handout-forms.ts';
import type { PaperSetting } from './set-part.ts';

/** What fits a document, by its text: other schemes, and the pack, have the same. */
export interface FittedForms {
  readonly handouts: Map<string, HandoutForm>;
  /** Ways to set the paper, large print included. */
  readonly papers: Map<string, PaperSetting>;
}

/** Returns what is known to fit: nothing yet, or what others found. */
export function fittedForms(known?: FittedForms): FittedForms {
  return { handouts: new Map(known?.handouts), papers: new Map(known?.papers) };
}
