import { stages } from "./en-stages.ts";
import type { Lines } from "./lexicon.ts";

/** English, of communiqués in either spelling. */
export const en: Lines = {
  ...stages,
  attended: `
    to attend                                                   0.9
    to participate in                                           0.8
    to take part in                                             0.8
    to lead ~2 delegation|delegations                           0.8
    to head ~2 delegation|delegations                           0.8
    to lead                                                     0.4
    to head                                                     0.4
    to chair                                                    0.7
    to co-chair                                                 0.7
    to represent                                                0.3
    to include ~4 representatives|officials|members             0.5
    to feature ~4 representatives|officials|members             0.5
    to open ~2 dialogue|session|meeting|consultations|talks     0.5
    led|headed|chaired|co-chaired|attended by                   0.8
  `,
  met: `
    separate|one-on-one|tête-à-tête|tete-a-tete|bilateral|individual|private ~2 conversation|conversations|meeting|meetings|talk|talks|consultations ~24 ^took place
    separate|one-on-one|tête-à-tête|tete-a-tete|bilateral|individual|private ~2 conversation|conversations|meeting|meetings|talk|talks|consultations ~24 ^was|were held
    to hold ~1 separate|bilateral|one-on-one|individual|private|tête-à-tête ~2 conversation|conversations|meeting|meetings|talk|talks|consultations
    also|separately ^held ~3 meeting|meetings|talks|conversation|conversations|consultations with
    also ^met ~1 with
    separately ^met ~1 with
    to meet ~1 separately|privately|one-on-one|bilaterally
    to include ~2 consultations|meeting|meetings|talks between
    margins|sidelines of ~14 ^met
    to pay ~2 call on
    was|were ~1 ^received ~2 by
    to receive ~2 head|minister|ambassador|delegation|secretary|president|chairman|chairperson 0.6
    to meet with                                                0.6
    to meet                                                     0.3
    to talk separately|alone|privately                          0.9
    to speak separately|alone|privately                         0.9
    to call on ~2 president|king|queen|premier|speaker
    to call on ~1 prime minister
    also|separately ^called on ~3 minister|secretary|chancellor|chairman|chairperson !to
  `,
  discussed: `
    to discuss in ~1 detail|depth
    to review in ~1 detail|depth
    to examine in ~1 detail|depth
    to consider in ~1 detail|depth
    to discuss
    to meet to discuss|review|exchange|consider|address        0.8
    to review
    to explore
    to consider                                                 0.8
    to examine                                                  0.7
    to study                                                    0.7
    to analy(s|z)e                                              0.7
    to debate
    to deliberate on|upon|over
    to cover                                                    0.75
    dialogue|talks|discussion|discussions|meeting|consultations|conversation|session ~2 ^covered|addressed|encompassed|spanned 0.9
    issues|topics|matters|subjects|questions ~20 ^was|were ~1 addressed|raised|covered 0.85
    to hold ~1 wide-ranging|extensive|detailed|substantive|comprehensive|in-depth ~1 talks|discussions|consultations|exchange ~10 on|about|regarding|concerning
    to address                                                  0.7
    to raise                                                    0.75
    to tackle                                                   0.6
    to focus ~1 on|upon
    to concentrate ~1 on|upon
    to cent(er|re) on|upon|around
    to deal with                                                0.7
    to dwell ~1 on|upon
    to touch ~1 on|upon
    to reflect ~1 on|upon                                       0.8
    to talk ~1 about|of|through
    to speak ~1 about
    to consult ~1 on|about|regarding
    to confer on|about|regarding                                0.7
    to brief                                                    0.8
    to inform                                                   0.6
    to update                                                   0.6
    to identify                                                 0.55
    to explain                                                  0.65
    to describe                                                 0.5
    to elaborate on|upon                                        0.55
    to canvass                                                  0.8
    to sum up                                                   0.6
    to outline                                                  0.6
    to exchange ~3 view|views|conversations|opinions|assessments|perspectives|ideas|information|experience|experiences|thoughts|notes|analysis|insights|updates|considerations
    to compare notes|assessments|views
    to hold ~6 discussion|discussions|talks|consultations|exchange|exchanges|conversation|conversations|dialogue|communication on|about|regarding|concerning|covering|over|of
    to hold ~3 exchange of views|opinions
    to have ~6 discussion|discussions|exchange|exchanges|talks|consultations|dialogue|conversation|conversations|communication on|about|regarding|concerning|over|of
    to have ~4 exchange of views|opinions
    to conduct ~6 discussion|discussions|talks|consultations|exchange|exchanges|review|stocktaking on|about|regarding|concerning|over|of
    to undertake ~3 review|assessment|stocktaking of
    to carry out ~3 review|assessment|analysis of
    to make ~3 review|analysis of                               0.8
    to engage in ~5 discussion|discussions|dialogue|exchange|exchanges|talks on|about|regarding|concerning|over
    to provide ~3 briefing|briefings|overview|update|updates
    to provide ~3 opportunity|occasion to discuss|review|exchange|consider|examine|explore|follow|assess|take
    to provide ~3 opportunity|occasion for discussion|exchange|exchanges|discussions
    to present ~3 briefing|briefings|overview|update|updates|assessment|assessments
    to give ~3 briefing|overview|update
    to pay ~4 attention
    to devote ~4 attention
    to devote to
    to give ~4 attention
    to take ~0 stock of
    to take up
    to convey ~2 assessment|assessments
    to share ~3 assessment|assessments|update|updates|information|ideas|experience|experiences|perspectives|insights|lessons
    to share ~4 best practices
    to share ~3 views|opinions on|about|regarding
    attention ~3 ^went to
    focus ~2 ^was|were on|upon
    to be the|a ~1 focus of                                     0.7
    emphasis ~2 ^was|were ~1 placed|put|laid on|upon            0.9
    discussion|discussions|exchange|conversation|debate ~8 ^took place 0.8
    discussion|discussions|exchange|conversation|debate ~8 ^was|were ~1 held 0.85
    issues|topics|matters|subjects|questions|areas discussed ~14 ^included|include|were
    agenda|topics ~6 ^included|include|includes|covered|comprised 0.9
    discussions|talks|consultations|conversations ~4 ^included|ranged|revolved 0.85
    to go over                                                  0.8
    to look at|into                                             0.65
    to present                                                  0.6
    to introduce ~3 situation|situations|position|progress|developments|policy|policies 0.75
    was|were ~2 topic|topics|subject|subjects ~1 on|of ~2 agenda|talks|discussions|discussion|meeting|consultations|conversation 0.85
    to meet ~14 to discuss|exchange|review                      0.6
    agenda ~2 ^was|were                                          0.7
    to include ~3 discussion|discussions on|of|about            0.7
    to place ~3 emphasis
    to give ~3 consideration                                    0.8
    to hear ~2 report|reports|information                       0.7
    # How much attention it was is part of what is printed.
    main|special|particular|great|greater|significant|considerable|close|primary|priority attention ~3 was|were|is|been ~1 ^devoted|paid|given to
  `,
  assessed: `
    to provide ~3 opportunity|occasion|platform|forum to|for    0.8
    to give ~3 assessment|evaluation|appraisal
    to conclude that                                            0.6
    to assess                                                   0.85
    to speak ~1 highly|positively|favo(|u)rably of
    to rate ~4 highly                                           0.85
    to characteri(s|z)e ~8 as                                   0.7
    to describe ~8 as                                           0.6
    meeting|talks|discussions|consultations|dialogue|atmosphere ~4 ^was|were ~2 constructive|productive|fruitful|friendly|frank|useful|candid|cordial|positive 0.7
    to evaluate                                                 0.85
    to appraise                                                 0.8
    to demonstrate                                              0.85
    to reflect                                                  0.8
    to illustrate                                               0.8
    to show                                                     0.8
    to be a|an|another ~2 sign|testament|reflection|proof|expression|testimony|demonstration of|to 0.85
    relations|ties|relationship|cooperation|friendship|partnership ~6 ^have|has ~3 maintained|enjoyed|developed|grown|deepened|flourished|progressed|advanced 0.85
    to symboli(s|z)e                                            0.75
    to testify to                                               0.75
    to attest to                                                0.75
    to embrace                                                  0.7
    to strengthen                                               0.7
    to represent                                                0.6
    to align                                                    0.6
    to pass in ~8 spirit|atmosphere|vein|manner|climate|tone
    to take place in ~6 spirit|atmosphere|vein|manner|climate|tone
    to proceed in ~6 spirit|atmosphere|vein|manner|climate|tone
    to be held in ~6 spirit|atmosphere|vein|manner|climate|tone
    to be marked|characteri(s|z)ed by                           0.7
    will|can|could|would ~1 help|contribute|deepen|improve|enhance|facilitate|serve|promote  0.6
    to contribute to                                            0.6
  `,
  noted: `
    to note with ~2 satisfaction|appreciation|pleasure|gratitude|regret|concern|alarm
    to pay ~2 tribute|homage
    to take ~1 note
    to express ~5 appreciation|gratitude|thanks|condolences|sympathy|sympathies|concern|concerns|satisfaction|regret|regrets|alarm|congratulations|pleasure|sorrow|disappointment|dismay|sadness|grief|shock|admiration|respect
    to voice ~4 concern|concerns|appreciation|satisfaction
    to convey ~5 appreciation|gratitude|thanks|condolences|concern|concerns|congratulations|greetings
    to extend ~4 appreciation|gratitude|thanks|condolences|congratulations|welcome|wishes|greetings
    to offer ~3 condolences|congratulations|thanks|gratitude
    to state with ~1 satisfaction|appreciation|regret|concern
    to be ~2 concerned about|at|by|over|that
    to remain ~2 concerned about|at|by|over|that
    to be ~1 alarmed|saddened|pleased|grateful|encouraged        0.8
    to note
    to welcome
    to recall
    to thank
    to highlight
    to acknowledge
    to recogni(s|z)e
    to mark                                                     0.8
    to commend
    to applaud
    to appreciate
    to praise
    to laud
    to hail
    to extol                                                    0.9
    to wish ~8 success|progress|prosperity|recovery             0.75
    to salute
    to congratulate
    to celebrate                                                0.75
    to commemorate                                              0.75
    to cite                                                     0.85
    to observe that|with                                        0.7
    to remark                                                   0.7
    to point out|to                                             0.8
    to draw ~2 attention                                        0.8
    to regret                                                   0.85
    to hono(|u)r                                                0.7
    to receive ~3 update|updates|report|reports|briefing|briefings  0.8
    to register                                                 0.5
    to mention                                                  0.7
    to value                                                    0.7
    to invite                                                   0.45
  `,
  affirmed: `
    to affirm
    to re(|-)affirm
    to reiterate
    to restate
    to reconfirm
    to confirm
    to underscore
    to underline
    to emphasi(s|z)e
    to stress
    to support                                                  0.75
    to support ~6 in                                            0.85
    to support ~3 efforts|initiative|initiatives|aspirations|process|integrity|independence|sovereignty 0.85
    to condemn
    to denounce
    to deplore
    to reject                                                   0.8
    to oppose                                                   0.85
    to advocate                                                 0.8
    to insist on|that                                           0.8
    to assert                                                   0.8
    to declare                                                  0.7
    to believe                                                  0.6
    to believe that                                             0.75
    to raise ~1 importance|need|necessity of|for|to             0.85
    to consider it|that                                         0.6
    to uphold                                                   0.6
    to speak ~1 in favo(|u)r                                    0.85
    to speak for                                                0.85
    to share ~6 concern|concerns|goal|goals|vision|visions|commitment|commitments|values|interest|interests|support|view|views|belief|conviction|objective|objectives|determination|desire|recognition|resolve|understanding|responsibility|responsibilities|priority|priorities|position|positions|history
    to express                                                  0.95
    to voice                                                    0.95
    to convey                                                   0.95
    to reinforce ~3 commitment|commitments|support|determination  0.8
    to renew ~4 commitment|commitments|intention|support|pledge|determination|call|calls|rejection|condemnation|solidarity|position|stance|keenness
    to echo ~4 call|calls|appeal|appeals|concern|concerns|support  0.7
    to hope                                                     0.75
    stated
    to state that
    to come out for|in|against
    to feel that                                                0.6
    to regard ~6 as                                             0.55
    to view                                                     0.5
    to adhere to                                                0.85
    to favo(|u)r                                                0.7
    to register ~3 support|interest
    to endorse                                                  0.8
    to stand by|with|for                                        0.6
    to be ~1 committed to                                       0.9
    to remain committed|convinced|determined                    0.9
    to be ~1 convinced|determined|united                        0.8
    to be ~1 convinced that                                     0.85
    to address ~2 shared|common goals|objectives                0.7
    to maintain that                                            0.6
    to attach ~3 importance
    to be of ~2 opinion|view|belief|conviction
    to remind                                                   0.8
    to assure                                                   0.8
    to reassure                                                 0.85
    to expound                                                  0.75
    to elaborate ~1 on|upon ~3 position|stance|proposition|propositions 0.75
    to be ~2 clear that                                         0.85
    to make ~1 clear                                            0.8
    to warn                                                     0.7
    to set out ~4 ambition|ambitions|vision|position|goal|goals|commitment|commitments 0.85
    to state ~4 position|readiness|commitment|support|intention 0.85
    to stand united                                             0.8
    to look forward to                                          0.85
    will ~1 continue to ~1 support|adhere|uphold|pursue|safeguard|oppose|stand|defend|respect 0.75
    to say that                                                 0.6
    to say                                                      0.6
  `,
  offered: `
    to express ~4 readiness|willingness|preparedness|intention
    to voice ~4 readiness|willingness|intention
    to declare ~3 readiness|willingness|intention
    to confirm ~3 readiness|willingness|preparedness
    to re(|-)affirm ~3 readiness|willingness|preparedness
    to reiterate ~3 readiness|willingness|preparedness
    to state ~3 readiness|willingness|preparedness
    to register ~3 readiness
    to be ~1 ready|prepared|willing to
    to stand ready to
    to offer                                                    0.8
    to propose                                                  0.5
    to suggest                                                  0.5
    to volunteer                                                0.6
  `,
  urged: `
    to urge
    should ~2 strengthen|deepen|enhance|expand|continue|maintain|respect|support|adhere|uphold|promote|carry|advance|oppose|work|remain|join 0.6
    to encourage                                                0.8
    to call ~1 for|on|upon
    to appeal to|for
    to request                                                  0.65
    to exhort                                                   0.8
    to seek                                                     0.45
    to demand                                                   0.7
    to ask for                                                  0.6
    to ask ~4 to                                                0.5
  `,
  agreed: `
    to take ~2 decision
    to extend ~4 invitation
    to come to ~3 agreement|understanding|conclusion
    to agree
    # "Agreed Minutes" is a title.
    to agree minutes|record                                     0.3
    to decide
    to commit ~2 to|themselves|itself
    to re(|-)commit ~2 to|themselves
    to resolve to
    to undertake to                                             0.9
    to pledge
    to promise                                                  0.8
    to plan on|to                                               0.85
    to intend to                                                0.85
    to concur
    to reach ~4 agreement|agreements|understanding|understandings|consensus|accord
    to arrive at ~3 agreement|understanding|consensus
    to announce                                                 0.75
    to launch                                                   0.7
    to establish                                                0.65
    to accept                                                   0.75
    to instruct                                                 0.75
    to task                                                     0.75
    to direct their|the|senior|officials                        0.7
    to ask ~3 officials|experts|ministries|teams                0.7
    to recommend                                                0.6
    to settle on                                                0.6
    to finali(s|z)e                                             0.6
    to be of one mind
    to be unanimous                                             0.8
    to vow                                                      0.75
    to aim to                                                   0.6
    to set up                                                   0.7
    to begin|start ~2 negotiations                              0.6
    to invite ~16 to ~1 visit|pay|travel|come                   0.9
    there ^was|is|were ~3 agreement|consensus|understanding on|that|about|to 0.85
    to arrange to                                               0.8
    next|following ~6 round|session|meeting|dialogue|consultations|talks|summit|commission|conference ~8 ^will|shall ~2 held|convened|hosted|convene 0.9
    next|following ~6 round|session|meeting|dialogue|consultations|talks|summit|commission|conference ~8 ^will|shall ~1 take place 0.9
    round|session|meeting|dialogue|consultations|talks|summit|commission|conference ~8 ^will|shall ~2 held|convened|hosted|convene 0.8
    round|session|meeting|dialogue|consultations|talks|summit|commission|conference ~8 ^will|shall ~1 take place 0.8
    will|shall ~1 work|strengthen|expand|hold|launch|establish|accelerate|explore|develop|convene|cooperate|consult|pursue|intensify|increase|coordinate|conduct|organi(s|z)e|meet|finali(s|z)e|exchange|create 0.75
    will|shall ~1 continue to                                   0.5
    will|shall ~1 host|chair                                    0.7
  `,
};
