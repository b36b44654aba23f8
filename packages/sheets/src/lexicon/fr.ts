import type { Lines } from "./lexicon.ts";

/** Before the participle of what somebody did: ont discuté, a longuement examiné. */
const have = "a|ont|avons ~2";
/** Before the participle of reflexive verbs: se sont entretenus, s’est félicité. */
const be = "se|s sont|est|étaient|était ~1";
const their = "leur|leurs|sa|son|ses|la|l|une|un";

/** French: what was done, in the perfect, and what statements say, in the present; passives by their participle. */
export const fr: Lines = {
  attended: `
    ${have} ^participé                                          0.8
    ${have} ^pris part                                          0.9
    ${have} ^conduit                                            0.5
  `,
  met: `
    entretien séparé|bilatéral|particulier
    entretien en tête-à-tête
    marge de|du|des|d ~12 ^rencontré(|e|s|es)|entretenu(|e|s|es)
    a|ont ~1 été ^reçu(|e|s|es) ~2 par
  `,
  discussed: `
    ${have} ^discuté
    ${have} ^examiné
    ${have} ^évoqué
    ${have} ^abordé
    ${have} ^passé en revue
    ${have} ^étudié
    ${have} ^débattu
    ${have} ^traité                                             0.8
    ${have} ^échangé
    ${have} ^procédé à un ~1 échange
    ${have} ^fait le point
    ${have} ^consacré                                           0.7
    ${have} ^porté sur
    ${be} ^entretenu(|e|s|es)                                   0.4
    ${be} ^entretenu(|e|s|es) ~12 de|des|du|sur|d               0.6
    ${be} ^entretenu(|e|s|es) de|des|du|sur|d
    ${be} ^penché(|e|s|es)
    ${be} ^concerté(|e|s|es)
    ${be} ^concentré(|e|s|es)
    attention ~3 a été ^accordée|portée
    discutent|évoquent|abordent|étudient|débattent              0.9
    passent en revue
    procèdent à un ~1 échange
  `,
  assessed: `
    ${have} ^évalué
    ${have} ^apprécié                                           0.8
    ${have} ^dressé ~1 bilan
    ${have} ^jugé
    ${have} ^qualifié
    ${be} ^déroulé(|e|s|es) dans
  `,
  noted: `
    ${have} ^noté
    ${have} ^salué
    ${have} ^rappelé
    ${have} ^remercié
    ${have} ^relevé
    ${have} ^constaté
    ${have} ^pris ~1 note
    ${have} ^pris acte
    ${have} ^félicité
    ${have} ^rendu hommage
    ${have} ^accueilli ~1 avec
    ${have} ^exprimé ${their} ~2 préoccupation|préoccupations|gratitude|reconnaissance|satisfaction|appréciation|condoléances|inquiétude|regret
    ${be} ^félicité(|e|s|es)
    ${be} ^réjoui(|e|s|es)
    ${have} ^fait part de ${their} ~1 préoccupation|préoccupations|inquiétude|gratitude|satisfaction
    saluent|rappellent|remercient|constatent                    0.9
    prennent ~1 note|acte
    se félicitent|réjouissent
    expriment ${their} ~2 préoccupation|préoccupations|gratitude|reconnaissance|satisfaction|inquiétude|regret
  `,
  affirmed: `
    ${have} ^réaffirmé
    ${have} ^réitéré
    ${have} ^souligné
    ${have} ^affirmé
    ${have} ^confirmé
    ${have} ^insisté
    ${have} ^condamné
    ${have} ^plaidé
    ${have} ^mis l accent
    ${have} ^marqué leur|son attachement
    ${have} ^fait part de leur|sa détermination
    ${have} ^exprimé|manifesté                                  0.9
    ${have} ^exprimé|manifesté ${their} ~2 soutien|appui|engagement|attachement|intérêt|détermination|souhait
    réaffirment|réitèrent|soulignent|affirment|condamnent       0.9
    expriment ${their} ~2 soutien|appui|engagement|attachement|détermination 0.9
  `,
  offered: `
    ${have} ^exprimé|manifesté|réaffirmé|confirmé ${their} ~2 volonté|disponibilité|disposition
    ${have} ^fait part de leur|sa volonté
    ${have} ^proposé                                            0.6
    expriment ${their} ~2 volonté|disponibilité|disposition
  `,
  urged: `
    ${have} ^appelé
    ${have} ^exhorté
    ${have} ^encouragé                                          0.8
    appellent|exhortent                                         0.9
  `,
  agreed: `
    ${have} ^convenu
    ${have} ^décidé
    ${have} ^approuvé le principe
    sont|est ~1 ^convenu(|e|s|es)
    ${be} ^engagé(|e|s|es)
    ${be} ^accordé(|e|s|es)
    ${be} ^mis d accord
    ${be} ^entendu(|s)
    conviennent|décident                                        0.9
    s engagent à
    prochain|prochaine|prochains|prochaines ~8 ^tiendr(a|ont)   0.9
    prochain|prochaine|prochains|prochaines ~8 ^aur(a|ont) lieu 0.9
  `,
  adopted: `
    ${have} ^adopté
    ${have} ^approuvé
    ${have} ^entériné
    a|ont été ^adopté(|e|s|es)|approuvé(|e|s|es)|entériné(|e|s|es)
  `,
  initialled: `
    ${have} ^paraphé
    a|ont été ^paraphé(|e|s|es)
  `,
  signed: `
    ${have} ^signé
    a|ont été ^signé(|e|s|es)
  `,
  ratified: `
    ${have} ^ratifié
    a|ont été ^ratifié(|e|s|es)
  `,
  inForce: `
    est|sont ~1 ^entré(|e|s|es) en vigueur
    entrée en vigueur                                           0.5
  `,
  extended: `
    ${have} ^prorogé|prolongé
    a|ont été ^prorogé(|e|s|es)|prolongé(|e|s|es)
  `,
  terminated: `
    ${have} ^dénoncé ~3 accord|traité|convention
    ${have} ^mis fin
  `,
  implemented: `
    ${have} ^mis en oeuvre
    a|ont été ^mis(|e|es) en oeuvre
    mise en oeuvre                                              0.5
  `,
};
