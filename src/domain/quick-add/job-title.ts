const titleWord = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    '(?:\\p{L}*(?:leder|sjef|direktør|ansvarlig|selger|konsulent|ingeniør|rådgiver|medarbeider|koordinator|assistent|' +
    'utvikler|arkitekt|fullmektig|formann|mester|økonom|spesialist|analytiker|designer|tekniker|sekretær))|' +
    'gründer|grunnlegger|eier|medeier|innehaver|advokat|lege|lærer|rektor|ordfører|kontorist|revisor|regnskapsfører|' +
    'innkjøper|megler|eiendomsmegler|prosjekterende|' +
    'ceo|cto|cfo|coo|cmo|cio|cso|vp|svp|evp|md|' +
    'manager|director|president|chairman|chairwoman|founder|cofounder|co-founder|owner|partner|' +
    'engineer|consultant|advisor|adviser|developer|architect|analyst|specialist|coordinator|assistant|' +
    'representative|salesperson|salesman|accountant|lawyer|attorney|buyer|secretary|head of|chief|executive|' +
    'supervisor|administrator|officer|associate|realtor|broker|planner|strategist' +
    String.raw`)(?!\p{L})`,
  'iu',
);

/** True for text that names a position: "daglig leder", "Head of Sales", "CTO". */
export function looksLikeJobTitle(text: string): boolean {
  return titleWord.test(text) && text.split(/\s+/).length <= 8;
}
