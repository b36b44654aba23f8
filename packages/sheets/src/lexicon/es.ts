import type { Lines } from "./lexicon.ts";

/** Spanish: what was done, in the preterite; passives by their participle. */
export const es: Lines = {
  attended: `
    particip(aron|ó)                                            0.8
    asisti(eron|ó)                                              0.8
    encabez(aron|ó)                                             0.6
    presidi(eron|ó)                                             0.6
  `,
  met: `
    reunión ~1 por separado
    # Mostly the meeting that is told of.
    celebr(aron|ó) la|el|una|un|las ~3 reunión|ronda|sesión|consultas|encuentro|diálogo 0.3
    margen de|del ~12 ^reuni(eron|ó)
    fue|fueron ~1 ^recibid(o|a|os|as) por
  `,
  discussed: `
    discuti(eron|ó)
    abord(aron|ó)
    examin(aron|ó)
    analiz(aron|ó)
    revis(aron|ó)
    trat(aron|ó)                                                0.9
    repas(aron|ó)
    intercambi(aron|ó) ~2 opiniones|puntos|impresiones|información
    convers(aron|ó)
    dialog(aron|ó)
    pas(aron|ó) revista
    prest(aron|ó) ~2 atención
    se refiri(eron|ó) a|al                                      0.8
    discuten|analizan|examinan                                  0.9
  `,
  assessed: `
    evalu(aron|ó)
    valor(aron|ó)
    calific(aron|ó)
    transcurri(eron|ó) en un
  `,
  noted: `
    tom(aron|ó) nota
    señal(aron|ó)
    salud(aron|ó)
    acogi(eron|ó)
    agradeci(eron|ó)
    record(aron|ó)
    celebr(aron|ó) los|la|el|las
    felicit(aron|ó)
    reconoci(eron|ó)
    destac(aron|ó)
    resalt(aron|ó)
    expres(aron|ó)|manifest(aron|ó) su|sus ~2 preocupación|agradecimiento|satisfacción|beneplácito|reconocimiento|condolencias
    toman nota
    expresan|manifiestan su ~2 preocupación|agradecimiento|satisfacción|beneplácito|reconocimiento
    saludan|agradecen|recuerdan|destacan|reconocen              0.9
  `,
  affirmed: `
    reafirm(aron|ó)
    reiter(aron|ó)
    subray(aron|ó)
    enfatiz(aron|ó)
    conden(aron|ó)
    rechaz(aron|ó)                                              0.9
    abog(aron|ó)
    ratific(aron|ó) su
    confirm(aron|ó)
    expres(aron|ó)|manifest(aron|ó)                             0.9
    expres(aron|ó)|manifest(aron|ó) su ~2 apoyo|compromiso|interés|respaldo
    reafirman|reiteran|subrayan|condenan                        0.9
    expresan|manifiestan su ~2 apoyo|compromiso|respaldo        0.9
  `,
  offered: `
    expres(aron|ó)|manifest(aron|ó)|reiter(aron|ó) su ~2 disposición|voluntad|intención
    ofreci(eron|ó)                                              0.8
    propusieron|propuso                                         0.6
    expresan|manifiestan|reiteran su ~2 disposición|voluntad|intención
  `,
  urged: `
    inst(aron|ó)
    exhort(aron|ó)
    hicieron|hizo un llamado|llamamiento
    instan|exhortan                                             0.9
  `,
  agreed: `
    acord(aron|ó)
    decidi(eron|ó)
    convinieron|convino
    se comprometi(eron|ó)
    coincidi(eron|ó)
    concord(aron|ó)
    resolvi(eron|ó)
    acuerdan|deciden|convienen                                  0.9
    se comprometen a
    próxima|próximo|próximas ~8 ^celebrar(á|án)|realizar(á|án)|tendr(á|án) 0.9
    invit(aron|ó) ~6 a visitar|realizar                         0.9
    instruyeron|instruyó                                        0.75
  `,
  adopted: `
    adopt(aron|ó)
    aprob(aron|ó)
    fue|fueron ~1 ^adoptad(o|a|os|as)|aprobad(o|a|os|as)
  `,
  initialled: `
    rubric(aron|ó)
    fue|fueron ~1 ^rubricad(o|a|os|as)
  `,
  signed: `
    suscribi(eron|ó)
    firm(aron|ó)
    fue|fueron ~1 ^firmad(o|a|os|as)|suscrit(o|a|os|as)
  `,
  ratified: `
    ratific(aron|ó) ~2 acuerdo|tratado|convenio|protocolo
    fue|fueron ~1 ^ratificad(o|a|os|as)
  `,
  inForce: `
    entr(aron|ó) en vigor
  `,
  extended: `
    prorrog(aron|ó)
    fue|fueron ~1 ^prorrogad(o|a|os|as)
  `,
  terminated: `
    denunci(aron|ó) ~2 acuerdo|tratado|convenio                 0.8
  `,
};
