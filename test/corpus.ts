// Real letters, where they are at hand: they lie beside the project and are no part of it. IMR_CORPUS names another folder.
import { join } from 'node:path';

export const CORPUS = process.env.IMR_CORPUS ?? join(import.meta.dirname, '../../shared/corpus');
export const CORPUS_LETTERS = join(CORPUS, 'letters');
