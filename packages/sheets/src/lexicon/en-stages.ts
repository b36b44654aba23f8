import type { Lines } from "./lexicon.ts";

/** What becomes of instruments, in English. */
export const stages: Lines = {
  examined: `
    to examine and adopt|adopted|approve|approved|sign|signed
    to consider and adopt|adopted|approve|approved|sign|signed
    to examine ~3 draft|plan|programme|program|agreement|treaty|memorandum|protocol|declaration
    to consider ~3 draft                                        0.9
    to review ~2 draft                                          0.9
    to study ~2 draft                                           0.9
  `,
  implemented: `
    to note ~3 implementation
    to mark ~3 implementation
    to welcome ~3 implementation
    to acknowledge ~3 implementation
    to commend ~3 implementation
    to confirm ~3 implementation                                0.9
    to note ~6 been|being implemented
    to implement                                                0.6
  `,
  proposed: `
    to propose ~6 treaty|agreement|memorandum|protocol|convention|programme|program|plan|declaration  0.8
    to suggest ~4 treaty|agreement|memorandum|protocol|convention  0.6
    to promote ~2 initiative                                    0.7
    to put forward ~4 initiative|proposal|draft
    to table ~3 draft|proposal
  `,
  negotiated: `
    to negotiate                                                0.8
    to hold ~3 negotiations on|about|regarding
    to conduct ~3 negotiations on|about|regarding
    to continue ~2 negotiations on|about|regarding
    to work on ~2 draft                                         0.7
  `,
  adopted: `
    to adopt
    to approve                                                  0.85
    to endorse ~4 plan|programme|program|declaration|statement|roadmap|report|agreement|guidelines
    to endorse ~4 list|guidance|strategy|workplan|priorities|rules|framework|concept  0.8
    to endorse ~4 road map
    to endorse ~4 terms of reference
    to issue ~4 statement|declaration|communiqu(é|e)
  `,
  initialled: `
    to initial
  `,
  signed: `
    to sign
    to exchange ~1 instruments|notes|documents
    to witness ~3 signing|signature|exchange of
    to oversee ~3 signing|signature of                          0.85
    to conclude ~5 agreement|agreements|memorandum|treaty|protocol|arrangement
  `,
  ratified: `
    to ratify
    to complete ~2 ratification
    to exchange ~1 instruments of ratification
  `,
  inForce: `
    to enter into force
    to come into force|effect
    to take effect                                              0.8
    to bring ~4 into force
  `,
  extended: `
    to extend ~5 agreement|agreements|memorandum|treaty|protocol|programme|program|plan|arrangement
    to extend ~2 validity|term|duration
    to prolong ~5 agreement|agreements|memorandum|treaty|protocol|programme|program|plan|arrangement
    to renew ~5 agreement|agreements|memorandum|treaty|protocol|programme|program|plan|arrangement
  `,
  terminated: `
    to terminate
    to denounce ~4 agreement|treaty|protocol|convention
    to withdraw from ~5 agreement|treaty|protocol|convention
  `,
};
