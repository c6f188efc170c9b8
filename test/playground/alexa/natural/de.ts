import type { Natural } from './Natural';

export const de: Natural = {
  launch: [
    'Alexa, öffne bitte {skill}',
    'starte {skill}',
    'kannst du {skill} öffnen',
    'hey Alexa, starte mal {skill}',
    'rufe {skill} auf',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['frag {skill} wer ich bin', 'frage {skill} nach meinem namen'],
    OrderStatusIntent: ['frage {skill} wo mein paket bleibt'],
    ForgetMeIntent: ['sag {skill} vergiss mich', 'sage {skill}, dass du mich vergessen sollst'],
    'AMAZON.HelpIntent': ['frage {skill} nach hilfe', 'bitte {skill} um hilfe'],
  },
  inSession: {
    WhoAmIIntent: ['wer bin ich eigentlich', 'äh, wie heiße ich denn', 'weißt du noch wer ich bin'],
    MyEmailIntent: [
      'könntest du mir bitte meine e-mail-adresse sagen',
      'was ist denn meine E-Mail',
      'bitte buchstabiere mal meine e-mail-adresse',
    ],
    OrderStatusIntent: ['kannst du mir sagen wo meine bestellung ist', 'wo ist denn mein Paket?'],
    LinkAccountIntent: ['ich möchte bitte mein konto verknüpfen', 'jetzt verknüpfe mein konto'],
    LinkStatusIntent: ['ist mein konto jetzt verknüpft', 'bin ich denn überhaupt angemeldet'],
    UnlinkAccountIntent: ['trenne bitte sofort mein konto'],
    ForgetMeIntent: [
      'vergiss bitte alles, was du über mich weißt',
      'bitte lösche jetzt meine Daten',
    ],
    KnowledgeIntent: ['was weißt du denn so über mich'],
    CallMeIntent: ['nenn mich Hugo bitte', 'also nenn mich einfach Hugo'],
    'AMAZON.YesIntent': ['ja bitte', 'ja gerne', 'na klar'],
    'AMAZON.NoIntent': ['nein danke', 'nö', 'lieber nicht'],
    'AMAZON.HelpIntent': ['hilfe bitte', 'kannst du mir bitte helfen'],
    'AMAZON.StopIntent': ['stopp', 'danke, das war alles', 'tschüss alexa'],
    'AMAZON.RepeatIntent': ['sag das bitte noch mal', 'wie bitte'],
    'AMAZON.CancelIntent': ['abbrechen', 'vergiss es'],
  },
  nothing: [
    'wie wird das wetter morgen',
    'spiel musik von den beatles',
    'bestell mir eine pizza',
    'vergiss mich nicht',
    'wie spät ist es',
    'wie heißt du',
  ],
};
