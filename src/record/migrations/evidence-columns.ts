/** Columns of an article that are fixed once they are known: facts that may still become known … */
export const FILLABLE = ['title', 'url', 'outlet_id', 'outlet_origin', 'published', 'published_origin', 'language']
/** … and what it is from the beginning. */
export const FIXED = ['seq', 'id', 'document_hash', 'text', 'text_hash', 'source', 'words', 'supersedes', 'added_at']
