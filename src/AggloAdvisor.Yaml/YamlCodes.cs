namespace AggloAdvisor.Yaml;

/// <summary>The codes under which one kind of file reports its problems.</summary>
/// <param name="BadYaml">Not valid YAML, or not UTF-8.</param>
/// <param name="Refused">Anchors, aliases or tags.</param>
/// <param name="TooLarge">Over a limit.</param>
/// <param name="UnknownKey">A key that does not belong.</param>
/// <param name="MissingKey">A key that must be there.</param>
/// <param name="WrongKind">Another kind of value than expected.</param>
/// <param name="BadWord">Not one of the words of a choice.</param>
/// <param name="MissingTranslation">A text without its Chinese.</param>
public sealed record YamlCodes(
    string BadYaml,
    string Refused,
    string TooLarge,
    string UnknownKey,
    string MissingKey,
    string WrongKind,
    string BadWord,
    string MissingTranslation);
