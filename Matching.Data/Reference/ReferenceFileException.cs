namespace Matching.Data.Reference;

/// <summary>A reference file that cannot be read; the message, in French, names the file, the rule and the cure.</summary>
public sealed class ReferenceFileException(string message) : Exception(message);
