namespace Matching.Engine.Ranking;

/// <summary>A model cannot be read or must not be used here; the message, in French, says what to do.</summary>
public sealed class ModelRefusedException(string message) : Exception(message);
