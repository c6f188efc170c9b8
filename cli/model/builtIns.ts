/**
 * The intents that Alexa knows, without those of the library of built-in intents, which have brackets
 * in their names.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/standard-built-in-intents.html
 */
export const builtInIntents = namesIn(`
  Cancel Fallback Help LoopOff LoopOn More NavigateHome NavigateSettings Next No PageDown PageUp Pause
  Previous Repeat Resume ScrollDown ScrollLeft ScrollRight ScrollUp Select ShuffleOff ShuffleOn
  StartOver Stop Yes
`).map((name) => `${name}Intent`);

/**
 * The slot types that Alexa knows in at least one locale, deprecated ones included, and those that only
 * Amazon's compiler for Alexa Conversations has (`@alexa/acdl`). Amazon adds some now and then, so a type
 * that isn't among them may be right all the same.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/slot-type-reference.html
 */
export const builtInSlotTypes = namesIn(`
  DATE DURATION FOUR_DIGIT_NUMBER NUMBER Decimal Ordinal PhoneNumber TIME
  AlphaNumeric LITERAL Literal SearchQuery
  AT_CITY AT_REGION Actor AdministrativeArea AggregateRating Airline Airport Anaphor Animal Artist
  Athlete Author Book BookSeries BroadcastChannel City CivicStructure Color Comic Corporation Country
  CreativeWorkType DE_CITY DE_FIRST_NAME DE_REGION DayOfWeek Dessert DeviceType Director Drink
  EUROPE_CITY EducationalOrganization EventType Festival FictionalCharacter FinancialService FirstName
  Food FoodEstablishment GB_CITY GB_FIRST_NAME GB_REGION Game Genre Landform
  LandmarksOrHistoricalBuildings Language LocalBusiness LocalBusinessType MedicalOrganization Month
  Movie MovieSeries MovieTheater MusicAlbum MusicCreativeWorkType MusicEvent MusicGroup MusicPlaylist
  MusicRecording MusicVenue MusicVideo Musician Organization PartySize Person PostalAddress
  Professional ProfessionalType RadioChannel Region RelativePosition Residence Room ScreeningEvent
  Service SocialMediaPlatform SoftwareApplication SoftwareGame Sport SportsEvent SportsTeam
  StreetAddress StreetName TVEpisode TVSeason TVSeries TelevisionChannel US_CITY US_FIRST_NAME
  US_STATE VideoGame VisualModeTrigger WeatherCondition WrittenCreativeWorkType
`);

function namesIn(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((name) => `AMAZON.${name}`);
}
